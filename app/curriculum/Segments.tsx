import type { ReactNode } from 'react'
import { isActivity } from './activity-islands.ts'
import { Block, type HeadingLevel } from './Block.tsx'
import type { Island, Segment } from './compiled-document.ts'
import { ReadyHtml } from './ReadyHtml.tsx'
import { languageMark, TextLanguage } from './text-language.ts'

type SegmentsProps = {
	segments: readonly Segment[]
	/** Draws what the reader does (questions, scenarios, checklists, reflections); other domains bring it along. */
	renderActivity?: ((island: Island) => ReactNode) | undefined
	headingLevel?: HeadingLevel
}

/** A compiled text: runs of ready HTML, and a component here and there. */
export function Segments({ segments, renderActivity, headingLevel = 2 }: SegmentsProps) {
	return segments.map((segment, index) => {
		// Segments of one immutable document never move, so their place is their identity.
		const key = `${index}`
		if (segment.type === 'html') return <ReadyHtml key={key} ready={segment} />
		const content = isActivity(segment) ? (
			renderActivity?.(segment)
		) : (
			<Block island={segment} headingLevel={headingLevel}>
				<Segments segments={segment.children} renderActivity={renderActivity} headingLevel={headingLevel} />
			</Block>
		)
		return (
			<div key={key} id={idOf(segment)} lang={segment.lang} dir={segment.dir} className="island">
				{segment.lang ? (
					<TextLanguage value={languageMark(segment.lang, segment.dir)}>{content}</TextLanguage>
				) : (
					content
				)}
			</div>
		)
	})
}

/** A passage that a context may write anew can be gone to. */
function idOf({ component, props }: Island): string | undefined {
	return component === 'Slot' ? `slot-${props.name}` : undefined
}
