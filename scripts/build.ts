// `npm run build`: everything that `npm run serve` needs: the messages, the pages, and the database at DATABASE_PATH
// with the curriculum in it.
import { createProgress, stopWith } from './bootstrap/progress.mjs'
import { buildApp } from './prepare/build-app.ts'
import { compileContent } from './prepare/compile-content.ts'
import { compileMessages } from './prepare/compile-messages.ts'
import { prepareDatabase } from './prepare/prepare-database.ts'
import { readDatabasePath } from './prepare/settings.ts'
import { stopChildrenOnSignals } from './processes.ts'

stopChildrenOnSignals()

try {
	const progress = createProgress(process.stdout)
	const path = readDatabasePath()
	await compileMessages(progress)
	await buildApp(progress)
	const db = await prepareDatabase(progress, path)
	db.$client.close()
	await compileContent(progress, path)
} catch (error) {
	stopWith(error)
}
