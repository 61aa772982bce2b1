import type { Database } from './connection.ts'

/**
 * Does a piece of work whose deletions leave nothing behind in the file. SQLite as a rule only marks what is deleted as
 * free, and the write-ahead log keeps older pages until it is begun anew; both can be read with any editor.
 *
 * @see https://www.sqlite.org/pragma.html#pragma_secure_delete
 */
export function eraseFromDisk<Result>(db: Database, work: () => Result): Result {
	const before = db.$client.pragma('secure_delete', { simple: true })
	db.$client.pragma('secure_delete = ON')
	try {
		return work()
	} finally {
		db.$client.pragma(`secure_delete = ${before}`)
		// Where a backup is being read the log cannot be emptied now; the next checkpoint after it does.
		db.$client.pragma('wal_checkpoint(TRUNCATE)')
	}
}
