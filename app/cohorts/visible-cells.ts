import { suppress } from './suppress.ts'

export type Counted = { contextId: string; subject: string; n: number }

/**
 * Numbers of people by context and by module, of which every report of the programme is one cell or one margin: since
 * what may be shown is settled for all of them at once, no two pages give away what neither shows.
 */
export type VisibleCells = {
	contexts: string[]
	/** Null where the number is not shown; `null` for a context stands for all together. */
	count: (contextId: string | null, subject: string) => number | null
}

export function visibleCells(counts: readonly Counted[], subjects: readonly string[]): VisibleCells {
	const contexts = [...new Set(counts.map(({ contextId }) => contextId))].sort()
	const known = new Map(counts.map(({ contextId, subject, n }) => [`${contextId} ${subject}`, n]))
	const cells = contexts.map((contextId) => subjects.map((subject) => known.get(`${contextId} ${subject}`) ?? 0))
	// Of a context over all subjects nothing is published anywhere.
	const { cells: shown, columns } = suppress({ cells, shows: { rows: false, columns: true } })
	const count = (contextId: string | null, subject: string) => {
		const column = subjects.indexOf(subject)
		return (contextId === null ? columns[column] : shown[contexts.indexOf(contextId)]?.[column]) ?? null
	}
	return { contexts, count }
}
