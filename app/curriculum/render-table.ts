import type { Element, ElementContent } from 'hast'
import type { Segment } from './compiled-document.ts'
import type { DocumentDraft } from './document-draft.ts'
import type { ElementNode } from './element-tree.ts'
import { renderNodes } from './render-markdown.ts'
import { serializeHtml } from './serialize-html.ts'

/** The table of a `<Compare>`, with the first cell of each row as that row's header. Its caption is the view's to show. */
export function renderTable(node: ElementNode, draft: DocumentDraft): Segment[] {
	const blocks = renderNodes(node.children, draft, 'blocks')
	const tables = blocks.filter((block) => isElement(block, 'table'))
	const [table] = tables
	if (!table || tables.length > 1) {
		draft.fault(node, 'table-missing', '<Compare> holds one table. Put a blank line before and after it.')
		return []
	}
	const heads = cellsOf(table).map(wordsOf)
	const parts = table.children.map((part) =>
		isElement(part, 'tbody') ? { ...part, children: part.children.map((row) => withHeaders(row, heads)) } : part,
	)
	return [{ type: 'html', html: serializeHtml([{ ...table, children: parts }]) }]
}

/** The cells of the head row. */
function cellsOf(table: Element): Element[] {
	const rows = table.children.filter((part) => isElement(part, 'thead')).flatMap(({ children }) => children)
	return rows
		.filter((row) => isElement(row, 'tr'))
		.flatMap((row) => row.children.filter((cell) => isElement(cell, 'th')))
}

/** The first cell names the row; each carries the name of its column, for a phone where columns become lines. */
function withHeaders(row: ElementContent, heads: readonly string[]): ElementContent {
	if (!isElement(row, 'tr')) return row
	const cells = row.children.filter((cell) => isElement(cell, 'td'))
	return {
		...row,
		children: cells.map((cell, index) => {
			const properties = { ...cell.properties, dataLabel: heads[index] }
			return index === 0
				? { ...cell, tagName: 'th', properties: { ...properties, scope: 'row' } }
				: { ...cell, properties }
		}),
	}
}

function wordsOf(node: ElementContent): string {
	if (node.type === 'text') return node.value
	return node.type === 'element' ? node.children.map(wordsOf).join('') : ''
}

function isElement(node: ElementContent, tagName: string): node is Element {
	return node.type === 'element' && node.tagName === tagName
}
