import { m } from '#app/i18n/messages.ts'
import { Notice } from '#app/ui/Page.tsx'
import type { DraftConflictView } from './act-on-draft.server.ts'
import { MergeForm } from './MergeForm.tsx'

/** Two people changed the same words of one draft: what each wrote, and what is to stand. */
export function DraftConflict({ conflict, locale }: { conflict: DraftConflictView; locale: string }) {
	const { merge, mine, version, open } = conflict
	return (
		<div className="max-w-3xl space-y-6">
			<Notice tone="caution">{m.conflict_intro()}</Notice>
			<MergeForm
				merge={merge}
				occasion="draft"
				locale={locale}
				open={open}
				fields={{ intent: 'save', text: mine, version: String(version) }}
			/>
		</div>
	)
}
