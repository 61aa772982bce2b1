import type { Element, ElementContent } from 'hast'

/**
 * A term is a button, and a browser may break the line on either side of one: before a full stop, after an opening
 * guillemet with its no-break space, after l’ or و (CSS Text 3 section 5.1: nothing but a parent that does not wrap
 * keeps it; Chromium ignores a word joiner there). So what touches a term is put into one span with it, see `prose.css`.
 *
 * More than a few characters are left alone: held together they could outgrow the line of a telephone.
 */
const BEFORE = /(?<![^ \t\n\r])[^ \t\n\r]{1,4}$/u
const AFTER = /^[^ \t\n\r]{1,4}(?![^ \t\n\r])/u
/** So many characters are mostly a full stop, a guillemet with its space, an article. */
const FEW = 3

/** The same content, with what stands next to a term held to it. */
export function holdTerms(content: readonly ElementContent[]): ElementContent[] {
	const held: ElementContent[] = []
	const rest = content.map((node) => (node.type === 'element' ? { ...node, children: holdTerms(node.children) } : node))
	for (let node = rest.shift(); node; node = rest.shift()) {
		if (!isTerm(node)) {
			held.push(node)
			continue
		}
		const before = take(held.pop(), BEFORE)
		const after = take(rest.shift(), AFTER)
		held.push(...before.left)
		rest.unshift(...after.left)
		const parts = [...before.taken, node, ...after.taken]
		const room = lengthOf(before.taken) + lengthOf(after.taken) > FEW ? 'unbroken-more' : 'unbroken'
		held.push(parts.length === 1 ? node : unbroken(parts, room))
	}
	return held
}

function isTerm(node: ElementContent): node is Element {
	return node.type === 'element' && node.tagName === 'button'
}

/** Splits what matches off a piece of text; anything else is left whole. */
function take(node: ElementContent | undefined, wanted: RegExp): { taken: ElementContent[]; left: ElementContent[] } {
	if (node?.type !== 'text') return { taken: [], left: node ? [node] : [] }
	const [found = ''] = wanted.exec(node.value) ?? []
	const left = node.value.replace(wanted, '')
	const text = (value: string): ElementContent[] => (value === '' ? [] : [{ type: 'text', value }])
	return { taken: text(found), left: text(left) }
}

function lengthOf(content: readonly ElementContent[]): number {
	return content.reduce((length, node) => length + (node.type === 'text' ? node.value.length : 0), 0)
}

/** A span that does not wrap. Its class says how much room a term in it leaves, should it need more than a line. */
export function unbroken(children: ElementContent[], room: 'unbroken' | 'unbroken-more' = 'unbroken'): Element {
	return { type: 'element', tagName: 'span', properties: { className: [room] }, children }
}
