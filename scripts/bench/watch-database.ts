import type BetterSqlite3 from 'better-sqlite3'
import { type Database, openDatabase } from '#db/connection.ts'
import type { Ran } from './tape.ts'

const TRANSACTION = /^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)/

/**
 * Opens a database that hands every statement it ran, with its values, to `onRun`. The driver's own log shortens long
 * values, so it serves only for what begins and ends a transaction, which passes by nothing else.
 */
export function openWatchedDatabase(path: string, onRun: (ran: Ran) => void): Database {
	const db = openDatabase(path, {
		verbose: (sql) => {
			if (TRANSACTION.test(String(sql))) onRun({ sql: String(sql), values: [] })
		},
	})
	const client = db.$client
	const prepare = client.prepare.bind(client)
	const watched = (sql: string) => watchStatement(prepare(sql), sql, onRun)
	client.prepare = watched as typeof client.prepare
	return db
}

function watchStatement(statement: BetterSqlite3.Statement, sql: string, onRun: (ran: Ran) => void) {
	for (const method of ['run', 'get', 'all', 'iterate'] as const) {
		const original = statement[method].bind(statement) as (...values: unknown[]) => unknown
		Object.defineProperty(statement, method, {
			value: (...values: unknown[]) => {
				onRun({ sql, values: values.flat() as Ran['values'] })
				return original(...values)
			},
		})
	}
	return statement
}
