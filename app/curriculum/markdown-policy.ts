import type { Heading, Nodes, Table } from 'mdast'
import type { Contents } from './component-definition.ts'
import type { Place } from './policy-place.ts'
import { unseenCharacter } from './source-limits.ts'
import { urlFault } from './url-policy.ts'

/** Why something may not stand where it stands: a stable kind, and a sentence for its author. */
export type Refusal = { code: string; message: string }

export const MAX_COLUMNS = 8

const WORDS = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'paragraph'])
const BLOCKS = new Set([
	...WORDS,
	...['list', 'listItem', 'blockquote', 'code', 'thematicBreak', 'link', 'linkReference', 'definition'],
])
/** What each place takes, besides components and blank text. */
const TAKES: Record<Contents, ReadonlySet<string>> = {
	nothing: new Set(),
	plain: new Set(['text', 'paragraph']),
	words: WORDS,
	list: new Set(['list']),
	table: new Set(['table', 'paragraph']),
	parts: new Set(['paragraph']),
	blocks: BLOCKS,
}
const WITHIN_TABLES = new Set(['tableRow', 'tableCell'])

/** Why this node of plain Markdown is refused here, or null. */
export function markdownRefusal(node: Nodes, place: Place, lastHeading: number): Refusal | null {
	switch (node.type) {
		case 'root':
			return null
		case 'heading':
			return headingRefusal(node, place, lastHeading)
		case 'table':
			return tableRefusal(node, place)
		case 'image':
		case 'imageReference':
			return { code: 'image', message: 'Pictures are shown with <Figure src="figures/….svg" alt="…" />.' }
		case 'mdxjsEsm':
			return {
				code: 'esm',
				message: 'A line that starts with “import” or “export” is program code. Begin the line with another word.',
			}
		case 'mdxFlowExpression':
		case 'mdxTextExpression':
			return { code: 'expression', message: 'Braces mark program code, which a text cannot hold. Remove them.' }
		default:
			return placeRefusal(node, place) ?? contentRefusal(node)
	}
}

function placeRefusal(node: Nodes, place: Place): Refusal | null {
	if (node.type === 'text' && node.value.trim() === '') return null
	if (WITHIN_TABLES.has(node.type) && place.enclosing === 'table') return null
	if (TAKES[place.contents].has(node.type)) return null
	if (BLOCKS.has(node.type)) return { code: 'misplaced', message: misplaced(place) }
	if (node.type.startsWith('footnote')) {
		return { code: 'markdown', message: 'Footnotes are not used: cite with <Source id="…" />.' }
	}
	return { code: 'markdown', message: 'This kind of Markdown is not used here. Write it as a paragraph or a list.' }
}

function contentRefusal(node: Nodes): Refusal | null {
	if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return unseenRefusal(node.value)
	if (node.type === 'listItem' && typeof node.checked === 'boolean') {
		return { code: 'markdown', message: 'For boxes to tick use <Checklist>.' }
	}
	if (node.type !== 'link' && node.type !== 'definition') return null
	const wrong = urlFault(node.url)
	return wrong === null ? unseenRefusal(node.title ?? '') : { code: 'url', message: wrong }
}

/** The source has none, but an entity can spell one by number. */
function unseenRefusal(text: string): Refusal | null {
	const unseen = unseenCharacter(text)
	return unseen && { code: 'unseen-character', message: `Here stands ${unseen.name}. Remove it.` }
}

function headingRefusal({ depth }: Heading, place: Place, lastHeading: number): Refusal | null {
	if (place.parent !== 'document' || place.enclosing) {
		return { code: 'heading-place', message: 'Headings stand at the top level. Use bold text here.' }
	}
	if (depth === 1 || depth > 3) {
		return {
			code: 'heading-level',
			message: 'Use ## for sections and ### below them; the title is in the front matter.',
		}
	}
	return depth > lastHeading + 1 ? { code: 'heading-order', message: 'A ### needs a ## before it.' } : null
}

function tableRefusal(table: Table, place: Place): Refusal | null {
	if (place.contents !== 'table') {
		return { code: 'table-place', message: 'A table stands inside <Compare caption="…">, alone.' }
	}
	const columns = Math.max(...table.children.map((row) => row.children.length))
	if (columns > MAX_COLUMNS) return { code: 'table-width', message: `A table has at most ${MAX_COLUMNS} columns.` }
	if (columns >= 2 && table.children.length >= 2) return null
	return { code: 'table-width', message: 'A table to compare has two columns or more, and a row below its head.' }
}

const HOLDS: Record<Contents, string> = {
	nothing: 'holds nothing: close it with “/>”',
	plain: 'holds plain text only',
	words: 'holds one line of words, without links, lists or quotations',
	list: 'holds one list and nothing else',
	table: 'holds one table and nothing else',
	parts: 'holds its own parts and no other text',
	blocks: 'cannot hold this',
}

function misplaced({ parent, enclosing, contents }: Place): string {
	if (parent === 'document') return enclosing === 'link' ? 'A link holds words only.' : 'A heading holds words only.'
	return `<${parent}> ${HOLDS[contents]}.`
}
