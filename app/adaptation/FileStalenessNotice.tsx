import { Form } from 'react-router'
import { DifferenceView } from '#app/curriculum/DifferenceView.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Button, ButtonLink } from '#app/ui/Button.tsx'
import { Notice } from '#app/ui/Page.tsx'
import { mergePath } from './adaptation-paths.tsx'
import type { FileView } from './file-view.server.ts'

/** What changed underneath a text, and the two ways to go on: bring it up to date, or say that it is still right. */
export function FileStalenessNotice({ file }: { file: FileView }) {
	const { staleness, can } = file
	if (!staleness) return null
	return (
		<section aria-labelledby="stale-label" className="space-y-4">
			<Notice tone="caution">
				<h2 id="stale-label" className="font-semibold">
					{staleness.since === null ? m.stale_title() : m.stale_since({ date: formatDate(staleness.since) })}
				</h2>
				<p>{staleness.isTranslation ? m.stale_translation_text() : m.stale_text()}</p>
			</Notice>
			<div className="max-w-measure rounded-md border border-line bg-surface p-4">
				<DifferenceView difference={staleness.difference} locale={file.locale?.tag ?? 'en'} />
			</div>
			<div className="flex flex-wrap gap-3">
				{can.bringUpToDate ? (
					<ButtonLink look="primary" to={mergePath(file)}>
						{m.bring_up_to_date()}
					</ButtonLink>
				) : null}
				{can.settle ? (
					<Form method="post">
						<input type="hidden" name="intent" value="settle" />
						<input type="hidden" name="belowHash" value={staleness.belowHash ?? ''} />
						<Button>{m.still_right()}</Button>
					</Form>
				) : null}
			</div>
		</section>
	)
}
