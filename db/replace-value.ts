import { sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Transaction } from './connection.ts'

/** Puts `to` into every row that holds `from` in one of these columns. */
export function replaceValue(tx: Transaction, columns: readonly SQLiteColumn[], from: string, to: string): void {
	for (const column of columns) {
		tx.run(sql`update ${column.table} set ${sql.identifier(column.name)} = ${to} where ${column} = ${from}`)
	}
}
