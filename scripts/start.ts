// `npm start`: everything from an empty folder to a running demo.
import './demo-mode.ts'
import { createProgress, seconds, stopWith } from './bootstrap/progress.mjs'
import { refuseTakenPort } from './listen.ts'
import { buildApp } from './prepare/build-app.ts'
import { compileContent } from './prepare/compile-content.ts'
import { compileMessages } from './prepare/compile-messages.ts'
import { prepareDatabase } from './prepare/prepare-database.ts'
import { readSettings } from './prepare/settings.ts'
import { stopChildrenOnSignals } from './processes.ts'

const startedAt = performance.now()
const progress = createProgress(process.stdout)
const releaseSignals = stopChildrenOnSignals()

try {
	const settings = readSettings()
	await refuseTakenPort(settings)
	progress.note('Node.js', process.version.slice(1))
	await compileMessages(progress)
	const db = await prepareDatabase(progress, settings.databasePath)
	await compileContent(progress, settings.databasePath)
	await buildApp(progress)
	const { fillDemo, demoAccounts } = await import('./demo-programme.ts')
	await fillDemo(progress, db)
	db.$client.close()

	releaseSignals()
	const { serveBuild } = await import('./serving.ts')
	const address = await serveBuild(settings)

	progress.line()
	progress.line(`  Ready after ${seconds(performance.now() - startedAt).trim()}: ${address}`)
	progress.line()
	for (const line of demoAccounts()) progress.line(`  ${line}`)
	progress.line()
	progress.line('  Ctrl-C stops it.')
} catch (error) {
	stopWith(error)
}
