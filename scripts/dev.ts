// `npm run dev`: the demo with hot reload. Pages by Vite; messages and content by watching their folders.
import './development-mode.ts'
import { createServer } from 'vite'
import { startServerJobs } from '#app/jobs/start-server-jobs.server.ts'
import { createLog } from '#app/platform/log.server.ts'
import { createProgress, stopWith } from './bootstrap/progress.mjs'
import { fillDemo } from './demo-programme.ts'
import { refuseTakenPort } from './listen.ts'
import { compileContent, recompileContent } from './prepare/compile-content.ts'
import { compileMessages } from './prepare/compile-messages.ts'
import { prepareDatabase } from './prepare/prepare-database.ts'
import { projectRoot } from './prepare/project-root.ts'
import { readSettings } from './prepare/settings.ts'
import { stopChildrenOnSignals } from './processes.ts'
import { watchFolder } from './watching.ts'

const progress = createProgress(process.stdout)
stopChildrenOnSignals()

try {
	const settings = readSettings()
	await refuseTakenPort(settings)
	await compileMessages(progress)
	const db = await prepareDatabase(progress, settings.databasePath)
	await compileContent(progress, settings.databasePath)
	await fillDemo(progress, db)

	const vite = await createServer({
		root: projectRoot,
		mode: 'development',
		server: { host: settings.host, port: settings.port, strictPort: true },
		clearScreen: false,
	})
	await vite.listen()
	startServerJobs(db, settings, createLog(settings.logLevel))
	watchFolder('app/i18n/messages', 'Messages', async () => {
		await compileMessages(createProgress({ write: () => undefined }))
		return 'compiled'
	})
	watchFolder('content', 'Content', async () => {
		const words = await recompileContent(settings.databasePath)
		vite.ws.send({ type: 'full-reload' })
		return words
	})
	progress.line()
	progress.line(`  http://localhost:${settings.port}  reloads as you save; Ctrl-C stops it.`)
} catch (error) {
	stopWith(error)
}
