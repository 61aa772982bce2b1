import { SourceList } from '#app/curriculum/SourceList.tsx'
import { TermPopovers } from '#app/curriculum/TermPopovers.tsx'
import { TrialText } from './TrialText.tsx'
import type { TrialDocumentView } from './trial-document.server.ts'

/** A text as its readers get it, inside another page: with its title, its terms and its sources. */
export function TrialDocument({ text }: { text: TrialDocumentView }) {
	const { title, aim, lang, dir } = text
	return (
		<>
			<div lang={lang} dir={dir} className="mb-6 max-w-measure">
				<p className="font-bold text-2xl leading-tight">{title}</p>
				<p className="mt-3 text-lg text-muted">{aim}</p>
			</div>
			<TrialText segments={text.segments} activities={text.activities} refused={text.refused} lang={lang} dir={dir} />
			<div className="mt-10 max-w-measure">
				<SourceList sources={text.sources} />
			</div>
			<TermPopovers terms={text.terms} />
		</>
	)
}
