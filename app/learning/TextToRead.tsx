import { Segments } from '#app/curriculum/Segments.tsx'
import { SourceList } from '#app/curriculum/SourceList.tsx'
import { TermPopovers } from '#app/curriculum/TermPopovers.tsx'
import { withOwnIds } from '#app/curriculum/with-own-ids.ts'
import { ActivityToRead } from './ActivityToRead.tsx'
import type { TrialDocumentView } from './trial-document.server.ts'

type TextToReadProps = {
	text: TrialDocumentView
	/** Of the ids in it, which the text beside it has too. */
	suffix: string
	/** What the page calls it. */
	name: string
}

/** A text as its readers get it, beside another one; nothing in it can be done. */
export function TextToRead({ text, suffix, name }: TextToReadProps) {
	return (
		<>
			<div lang={text.lang} dir={text.dir} className="prose">
				<Segments
					segments={withOwnIds(text.segments, suffix)}
					headingLevel={3}
					renderActivity={(island) => <ActivityToRead island={island} activities={text.activities} />}
				/>
			</div>
			<div className="mt-10 max-w-measure">
				<SourceList sources={text.sources.map((source) => ({ ...source, code: source.code + suffix }))} about={name} />
			</div>
			<TermPopovers terms={text.terms.map((term) => ({ ...term, id: term.id + suffix }))} />
		</>
	)
}
