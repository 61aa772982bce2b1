import { Badge } from '#app/ui/Page.tsx'
import { enrolmentLabel } from './enrolment-label.ts'
import type { EnrolmentState } from './enrolments.server.ts'

const TONES = {
	requested: 'accent',
	active: 'good',
	paused: 'caution',
	removed: 'plain',
	declined: 'plain',
	moved: 'plain',
} as const

export function EnrolmentBadge({ state }: { state: EnrolmentState }) {
	return <Badge tone={TONES[state]}>{enrolmentLabel(state)}</Badge>
}
