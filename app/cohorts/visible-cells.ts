import { type Suppressed, suppress } from './suppress.ts'

export type Counted = { contextId: string; subject: string; n: number }

/**
 * Numbers of people by context and by module, of which every report of the programme is one cell or one margin: since
 * what may be shown is settled for all of them at once, no two pages give away what neither shows.
 */
export type VisibleCells = {
	contexts: string[]
	table: Suppressed
	/** Null where the number is not shown; `null` for a context or a subject stands for all together. */
	count: (contextId: string | null, subject: string | null) => number | null
}

/** @param showsContexts whether numbers of one context over all subjects are published anywhere */
export function visibleCells(
	counts: readonly Counted[],
	subjects: readonly string[],
	showsContexts: boolean,
): VisibleCells {
	const contexts = [...new Set(counts.map(({ contextId }) => contextId))].sort()
	const known = new Map(counts.map(({ contextId, subject, n }) => [`${contextId} ${subject}`, n]))
	const cells = contexts.map((contextId) => subjects.map((subject) => known.get(`${contextId} ${subject}`) ?? 0))
	const table = suppress({ cells, shows: { rows: showsContexts, columns: true } })
	const count = (contextId: string | null, subject: string | null) => {
		const [row, column] = [contexts.indexOf(contextId ?? ''), subjects.indexOf(subject ?? '')]
		if (contextId === null) return (subject === null ? table.total : table.columns[column]) ?? null
		return (subject === null ? table.rows[row] : table.cells[row]?.[column]) ?? null
	}
	return { contexts, table, count }
}
