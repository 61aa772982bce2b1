import type { CompiledDocument, Segment } from './compiled-document.ts'

const SHOWN_PROPS = ['title', 'where', 'caption', 'alt'] as const
const BLOCK_END = /<\/(?:p|h[1-6]|li|td|th|tr|blockquote|figcaption|pre)>|<br\s*\/?>/g
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/**
 * The words of a text as its readers see them, paragraph by paragraph and without markup: for showing them what changed.
 * Of questions only what is asked, of stories nothing: the rest is for those who have answered.
 */
export function documentParagraphs({ title, aim, segments, questions }: Shown): string[] {
	return [title, aim, ...paragraphsIn(segments, questions)].filter((paragraph) => paragraph !== '')
}
type Shown = Pick<CompiledDocument, 'title' | 'aim' | 'segments' | 'questions'>

function paragraphsIn(segments: readonly Segment[], questions: Shown['questions']): string[] {
	return segments.flatMap((segment) => {
		if (segment.type === 'html') return plainParagraphs(segment.html)
		const { component, props, children } = segment
		if (component === 'Scenario') return []
		const question = component === 'Question' ? questions[String(props.id)] : undefined
		if (question) return plainParagraphs(question.promptHtml)
		const own = SHOWN_PROPS.map((name) => String(props[name] ?? ''))
		return [...own, ...paragraphsIn(children, questions)].filter((text) => text !== '')
	})
}

/** @param html as the compiler made it: sanitised, well formed */
export function plainParagraphs(html: string): string[] {
	return html
		.replace(/\s+/g, ' ')
		.replace(BLOCK_END, '\n')
		.replace(/<[^>]*>/g, '')
		.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
			const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
			return name ? (ENTITIES[name] ?? whole) : String.fromCodePoint(code)
		})
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
}
