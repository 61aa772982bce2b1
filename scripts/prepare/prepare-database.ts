import { type Database, openDatabase } from '#db/connection.ts'
import { migrate, schemaState } from '#db/migrate.ts'
import { type Progress, Refusal } from '../bootstrap/progress.mjs'

export const NEWER_DATABASE =
	'The database was made by a newer version of this software. Run that version, or restore an older backup.'

/** Opens the database and brings it to this code's schema. */
export async function prepareDatabase(progress: Progress, path: string): Promise<Database> {
	const db = openDatabase(path)
	// Asks for the right to write, so that a read-only disk is told as that and not as some later step's failure.
	db.$client.exec('BEGIN IMMEDIATE; ROLLBACK')
	const state = schemaState(db)
	if (state === 'newer') throw new Refusal(NEWER_DATABASE)
	if (state === 'current') progress.note('Database', path)
	else await progress.step('Database', `${state === 'empty' ? 'creating' : 'migrating'} ${path}`, () => migrate(db))
	return db
}
