import type { Island, Segment } from './compiled-document.ts'

/** What can be filled in. */
export type TemplateField = { name: string; kind: 'text' | 'tick' }
export type GridParts = {
	columns: { id: string; label: string }[]
	/** A row without a label is an empty one. */
	rows: { id: string; label: string | null }[]
}

/** In a form, before the name of a field: no field can take the name of what is sent along with it. */
export const FIELD_PREFIX = 'f_'
export const TICKED = 'on'

/** Between ids, which have none of it. */
const WITHIN = '_'

/** Every field of a template, cells of its grids included, in reading order. */
export function templateFields(segments: readonly Segment[]): TemplateField[] {
	return segments.flatMap((segment): TemplateField[] => {
		if (segment.type === 'html') return []
		const id = String(segment.props.id)
		switch (segment.component) {
			case 'Field':
				return [{ name: id, kind: 'text' }]
			case 'Tick':
				return [{ name: id, kind: 'tick' }]
			case 'Grid': {
				const { rows, columns } = gridParts(segment)
				return rows.flatMap((row) => columns.map((column) => ({ name: cellName(id, row.id, column.id), kind: 'text' })))
			}
			default:
				return templateFields(segment.children)
		}
	})
}

/** The named rows of a grid come first, and its empty ones after them, numbered so that no id can be theirs. */
export function gridParts({ props, children }: Island): GridParts {
	const parts = (name: string) =>
		children.flatMap((part) =>
			part.type === 'island' && part.component === name
				? [{ id: String(part.props.id), label: String(part.props.label) }]
				: [],
		)
	const blank = Array.from({ length: Number(props.blank ?? 0) }, (_, index) => ({
		id: `${WITHIN}${index + 1}`,
		label: null,
	}))
	return { columns: parts('Column'), rows: [...parts('Row'), ...blank] }
}

export function cellName(gridId: string, rowId: string, columnId: string): string {
	return [gridId, rowId, columnId].join(WITHIN)
}

/** Whether a template has a table that is too wide for an upright sheet. */
export function isWide(segments: readonly Segment[]): boolean {
	return segments.some((segment) => segment.type === 'island' && segment.props.paper === 'landscape')
}
