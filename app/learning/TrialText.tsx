import type { Segment } from '#app/curriculum/compiled-document.ts'
import { Segments } from '#app/curriculum/Segments.tsx'
import { languageMark, TextLanguage } from '#app/curriculum/text-language.ts'
import { type Activities, LessonActivity, type RefusedAct } from './LessonActivity.tsx'

type TrialTextProps = {
	segments: readonly Segment[]
	activities: Activities
	refused: RefusedAct | null
	/** Of the text, where it is not the page's. */
	lang?: string
	dir?: 'ltr' | 'rtl'
	headingLevel?: 2 | 3
}

/** A text as in a lesson, with activities that can be tried and leave no trace. */
export function TrialText({ segments, activities, refused, lang, dir, headingLevel = 2 }: TrialTextProps) {
	return (
		<div lang={lang} dir={dir} className="prose">
			<TextLanguage value={languageMark(lang, dir)}>
				<Segments
					segments={segments}
					headingLevel={headingLevel}
					renderActivity={(island) => (
						<LessonActivity island={island} activities={activities} refused={refused} onProgress={leaveNoTrace} />
					)}
				/>
			</TextLanguage>
		</div>
	)
}

function leaveNoTrace() {}
