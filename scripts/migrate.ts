// `npm run migrate`: brings the database at DATABASE_PATH to this version, its tables and its curriculum. Back it up first.
import { createProgress, stopWith } from './bootstrap/progress.mjs'
import { compileContent } from './prepare/compile-content.ts'
import { prepareDatabase } from './prepare/prepare-database.ts'
import { readDatabasePath } from './prepare/settings.ts'
import { stopChildrenOnSignals } from './processes.ts'

stopChildrenOnSignals()

try {
	const progress = createProgress(process.stdout)
	const path = readDatabasePath()
	const db = await prepareDatabase(progress, path)
	db.$client.close()
	await compileContent(progress, path)
} catch (error) {
	stopWith(error)
}
