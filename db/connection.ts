import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'

/**
 * Opens the one SQLite file with the promises the platform makes: what was acknowledged survives a power cut
 * (WAL with `synchronous=FULL`), and a busy database is waited for, up to five seconds, before it is an error. The bytes
 * of a database in place of its path open a copy in memory.
 */
export function openDatabase(source: string | Buffer, options: BetterSqlite3.Options = {}) {
	if (typeof source === 'string' && source !== ':memory:') mkdirSync(dirname(source), { recursive: true })
	const client = new BetterSqlite3(source, options)
	client.pragma('journal_mode = WAL')
	client.pragma('synchronous = FULL')
	client.pragma('foreign_keys = ON')
	client.pragma('busy_timeout = 5000')
	client.pragma('cache_size = -32000')
	// Without the schema, as every transaction would make a builder of queries for each of its tables, and none is used.
	return drizzle(client)
}

export type Database = ReturnType<typeof openDatabase>
/** What `db.transaction` hands to its callback; every query works on both. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]
