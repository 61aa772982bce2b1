import type { Database } from '#db/connection.ts'

export type Row = readonly (string | number | null)[]

/** For each table a function that inserts a row of these columns. Names come from the code, never from outside. */
export function insertsInto<Table extends string>(
	db: Database,
	columns: Record<Table, readonly string[]>,
): Record<Table, (row: Row) => void> {
	const entries = Object.entries(columns) as [Table, readonly string[]][]
	return Object.fromEntries(
		entries.map(([table, names]) => {
			const places = names.map(() => '?').join(', ')
			const statement = db.$client.prepare(`insert into ${table} (${names.join(', ')}) values (${places})`)
			return [table, (row: Row) => void statement.run(...row)]
		}),
	) as Record<Table, (row: Row) => void>
}

/** Does a bulk of writing without the indexes of these tables, and makes them anew afterwards, which is faster by far. */
export function withoutIndexes(db: Database, tables: readonly string[], work: () => void): void {
	const client = db.$client
	const marks = tables.map(() => '?').join(', ')
	const indexes = client
		.prepare(`select name, sql from sqlite_master where type = 'index' and sql is not null and tbl_name in (${marks})`)
		.all(...tables) as { name: string; sql: string }[]
	client.pragma('synchronous = OFF')
	for (const { name } of indexes) client.exec(`drop index "${name}"`)
	try {
		work()
	} finally {
		for (const { sql } of indexes) client.exec(sql)
		client.pragma('synchronous = FULL')
	}
}
