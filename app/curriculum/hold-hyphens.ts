import type { ElementContent } from 'hast'
import { unbroken } from './hold-terms.ts'

/**
 * A browser may break a line at any hyphen. French joins a verb to its pronoun with one, and *a-t-* at the end of a line
 * is no word: what hangs together is put into a span that does not wrap, see `prose.css`. A no-break hyphen in its place
 * would read the same, but screen readers and find-in-page do not know it.
 *
 * The pronouns are looked for in every language: a text may quote French, and hardly another word ends like them.
 */
const JOINED =
	/(?<![\p{L}-])\p{L}+(?:-t)?(?:-(?:je|tu|ils?|elles?|on|nous|vous|ce|ci|là|moi|toi|lui|leur|l[ea]s?|y|en))+(?![\p{L}-])/gu

/** The same content, with each verb held to its pronoun. */
export function holdHyphens(content: readonly ElementContent[]): ElementContent[] {
	return content.flatMap((node): ElementContent[] => {
		if (node.type === 'text') return held(node.value)
		return [node.type === 'element' ? { ...node, children: holdHyphens(node.children) } : node]
	})
}

function held(text: string): ElementContent[] {
	const parts: ElementContent[] = []
	let end = 0
	for (const { 0: word, index } of text.matchAll(JOINED)) {
		if (index > end) parts.push({ type: 'text', value: text.slice(end, index) })
		parts.push(unbroken([{ type: 'text', value: word }]))
		end = index + word.length
	}
	if (end < text.length || parts.length === 0) parts.push({ type: 'text', value: text.slice(end) })
	return parts
}
