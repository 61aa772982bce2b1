import type { Database } from './connection.ts'

/**
 * Statements of one noun, compiled once for each open database, at first use.
 *
 * They run on the database's one connection, so inside `db.transaction(() => …)` they are part of the transaction
 * although they were not made from its `tx`; and transactions opened inside others become savepoints.
 *
 * What every request asks has no `order by`, `group by`, aggregate or join with a value from outside beside it: SQLite
 * plans such a statement anew each time a value is bound (`sqlite3VdbeReprepareOnBind`), which takes ten times as long as
 * running it. A handful of rows is sorted and picked from in JavaScript instead.
 */
export function prepareOnce<Statements>(prepare: (db: Database) => Statements): (db: Database) => Statements {
	const prepared = new WeakMap<Database, Statements>()
	return (db) => {
		const known = prepared.get(db)
		if (known) return known
		const statements = prepare(db)
		prepared.set(db, statements)
		return statements
	}
}
