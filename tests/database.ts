import { type Database, openDatabase } from '#db/connection.ts'
import { migrate } from '#db/migrate.ts'

/** A migrated database in memory, real in everything but the disk. */
export function createTestDatabase(): Database {
	const db = openDatabase(':memory:')
	migrate(db)
	return db
}
