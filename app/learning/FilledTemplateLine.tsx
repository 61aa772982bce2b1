import { formatDate } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import type { FilledTemplate } from './toolbox.server.ts'

/** How much of a template its reader has filled in, and when. */
export function FilledTemplateLine({ saved }: { saved: FilledTemplate }) {
	return (
		<p className="mt-2 flex flex-wrap gap-x-4 text-muted text-sm">
			<span>{m.toolbox_filled({ filled: saved.filled, fields: saved.fields })}</span>
			<span>{m.toolbox_saved_on({ date: formatDate(saved.updatedAt) })}</span>
		</p>
	)
}
