/**
 * What the platform holds about a person, as tables for that person. Each domain makes its own; a table's columns name
 * every key of its rows, so nothing can be handed over that is not explained, and the two files of a download (one for
 * programs, one for eyes) come from the same rows.
 */
export type OwnValue = string | number | boolean | null | string[]
type OwnRow = Record<string, OwnValue>

export type OwnColumn = {
	label: string
	/** `moment`: milliseconds since the epoch, handed over as ISO 8601 in UTC. `share`: from 0 to 1. */
	kind?: 'moment' | 'share'
	/** Words for codes, for those who read and do not compute. */
	words?: Readonly<Record<string, string>>
}

export type OwnTable = {
	/** In the file for programs. */
	key: string
	title: string
	/** What is not in it, and why. */
	note?: string
	columns: Record<string, OwnColumn>
	rows: OwnRow[]
}

/** A table whose columns explain all that its rows hold. */
export function ownTable<Row extends OwnRow>(table: {
	key: string
	title: string
	note?: string
	columns: { [Key in keyof Row & string]: string | OwnColumn }
	rows: Row[]
}): OwnTable {
	const columns = Object.entries<string | OwnColumn>(table.columns).map(
		([key, column]) => [key, typeof column === 'string' ? { label: column } : column] as const,
	)
	return { ...table, columns: Object.fromEntries(columns) }
}

export const moment = (label: string): OwnColumn => ({ label, kind: 'moment' })
export const share = (label: string): OwnColumn => ({ label, kind: 'share' })

/** The file for programs: the tables by their keys, moments as ISO 8601 in UTC. */
export function ownDataJson(tables: readonly OwnTable[], now: number): string {
	const content = tables.map(({ key, columns, rows }) => [key, rows.map((row) => jsonRow(row, columns))])
	const data = { format: 'own-data', version: 1, madeAt: new Date(now).toISOString(), ...Object.fromEntries(content) }
	return `${JSON.stringify(data, null, '\t')}\n`
}

function jsonRow(row: OwnRow, columns: OwnTable['columns']): OwnRow {
	const entries = Object.entries(columns).map(([key, { kind }]) => {
		const value = row[key] ?? null
		return [key, kind === 'moment' && typeof value === 'number' ? new Date(value).toISOString() : value]
	})
	return Object.fromEntries(entries)
}
