import { type Database, openDatabase } from '#db/connection.ts'
import { migrate } from '#db/migrate.ts'

let migrated: Buffer | undefined

/** A migrated database in memory, real in everything but the disk: a copy of one that is migrated once in a process. */
export function createTestDatabase(): Database {
	migrated ??= migratedImage()
	return openDatabase(migrated)
}

function migratedImage(): Buffer {
	const db = openDatabase(':memory:')
	migrate(db)
	const image = db.$client.serialize()
	db.$client.close()
	return image
}
