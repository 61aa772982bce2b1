import { formatDateTime } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import type { DraftState } from './draft-saving.ts'

type DraftStatusProps = { draft: DraftState; isUnsaved: boolean; savedAt: number }

/** Whether what was typed is kept, in a line that a screen reader is told of. */
export function DraftStatus({ draft, isUnsaved, savedAt }: DraftStatusProps) {
	return (
		<div role="status" className="text-muted text-sm">
			{draft.trouble ? <Trouble trouble={draft.trouble} /> : null}
			{draft.trouble === null && (draft.sending !== null || isUnsaved) ? m.editor_saving() : null}
			{draft.trouble === null && draft.sending === null && !isUnsaved
				? draft.saved.version > 1
					? m.editor_saved()
					: m.editor_saved_at({ time: formatDateTime(savedAt) })
				: null}
		</div>
	)
}

function Trouble({ trouble }: { trouble: NonNullable<DraftState['trouble']> }) {
	if (trouble === 'offline') return <span className="font-medium text-caution">{m.editor_offline()}</span>
	if (trouble === 'refused') return <span className="font-medium text-bad">{m.editor_refused()}</span>
	return (
		<span className="flex flex-wrap items-center gap-3 font-medium text-bad">
			{m.editor_conflict()}
			<Button form="text-form" name="intent" value="save">
				{m.editor_decide()}
			</Button>
		</span>
	)
}
