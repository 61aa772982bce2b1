import { alignColumns } from './align-columns.ts'
import { type ContentTree, documentsOf, resolveDocument } from './content-tree.ts'
import { BASE_LAYER } from './resolve-variant.ts'

/** How one document reads for one context and locale. */
export type Coverage =
	/** All of its files were written for this very context and locale. */
	| { state: 'own' }
	/** Some were, the rest comes from a wider context or another locale. */
	| { state: 'partly'; own: number; files: number }
	/** All from wider contexts, in the locale that was asked for. */
	| { state: 'inherited' }
	/** At least one file stands in from another locale. */
	| { state: 'fallback' }
	| { state: 'missing' }

export type CoverageTable = {
	moduleId: string
	columns: { contextId: string; locale: string }[]
	rows: { documentId: string; cells: Coverage[] }[]
}

/**
 * One table per module: its documents, and a column for each locale of the shared curriculum and for each context and
 * locale that has a text of its own. Contexts without any read like the wider context they lie in.
 */
export function coverageOf(tree: ContentTree): CoverageTable[] {
	return tree.config.curriculum.modules.map((moduleId) => {
		const columns = columnsOf(tree, moduleId)
		const documents = documentsOf(tree).filter((document) => document.moduleId === moduleId)
		return {
			moduleId,
			columns,
			rows: documents.map((document) => ({
				documentId: document.documentId,
				cells: columns.map((column) => coverageOfParts(resolveDocument(tree, { ...document, ...column }), column)),
			})),
		}
	})
}

function columnsOf(tree: ContentTree, moduleId: string): CoverageTable['columns'] {
	const layers = [BASE_LAYER, ...tree.config.contexts.map((context) => context.id)]
	return layers.flatMap((contextId) =>
		tree.config.curriculum.locales
			.map(({ tag }) => ({ contextId, locale: tag }))
			.filter(
				({ locale }) =>
					contextId === BASE_LAYER ||
					tree.files.some((file) => file.moduleId === moduleId && file.layer === contextId && file.locale === locale),
			),
	)
}

type Part = { layer: string; locale: string; isFallback: boolean }

/** @param files the files that make one document in this column, or where its parts came from */
export function coverageOfParts(files: readonly Part[], column: { contextId: string; locale: string }): Coverage {
	if (files.length === 0) return { state: 'missing' }
	const own = files.filter((file) => file.layer === column.contextId && file.locale === column.locale).length
	if (own === files.length) return { state: 'own' }
	if (own > 0) return { state: 'partly', own, files: files.length }
	return files.some((file) => file.isFallback) ? { state: 'fallback' } : { state: 'inherited' }
}

/** The table as aligned text, ids and locales only, so that it reads the same in every terminal. */
export function formatCoverage({ moduleId, columns, rows }: CoverageTable): string {
	const cells = [
		[
			moduleId,
			...columns.map(({ contextId, locale }) => `${contextId === BASE_LAYER ? '' : `${contextId} `}${locale}`),
		],
		...rows.map(({ documentId, cells }) => [`  ${documentId}`, ...cells.map(inAWord)]),
	]
	return alignColumns(cells)
}

function inAWord(cell: Coverage): string {
	return cell.state === 'partly' ? `${cell.own} of ${cell.files}` : cell.state
}
