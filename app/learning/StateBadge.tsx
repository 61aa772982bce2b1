import { m } from '#app/i18n/messages.ts'
import { Badge } from '#app/ui/Page.tsx'
import type { LessonState } from './completion.ts'

/** How far a lesson or a module is, in words. */
export function StateBadge({ state }: { state: LessonState }) {
	if (state === 'completed') return <Badge tone="good">✓ {m.state_completed()}</Badge>
	if (state === 'in-progress') return <Badge tone="accent">{m.state_in_progress()}</Badge>
	return <Badge>{m.state_not_started()}</Badge>
}
