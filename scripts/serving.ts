import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { ServerBuild } from 'react-router'
import type { Env } from '#app/platform/env.ts'
import { createHandler } from '#app/platform/handle-request.ts'
import { createHttpServer } from '#app/platform/http-server.ts'
import type { RunningJobs } from '#app/platform/jobs.server.ts'
import { createLog } from '#app/platform/log.server.ts'
import type { Database } from '#db/connection.ts'
import { giveBackMemory } from './give-back-memory.ts'
import { listen } from './listen.ts'
import { projectRoot } from './prepare/project-root.ts'

const DRAIN_MS = 10_000

/** Serves the production build; resolves with its address once it listens. */
export async function serveBuild(settings: Env): Promise<string> {
	const log = createLog(settings.logLevel)
	const build: ServerBuild = await import(join(projectRoot, 'build/server/index.js'))
	const server = createHttpServer({
		handleRequest: createHandler(build),
		clientDirectory: join(projectRoot, 'build/client'),
		origin: settings.isOriginSet ? settings.origin : undefined,
		isTls: settings.isTls,
		trustedProxies: settings.trustedProxies,
		onError: (error, requestId) => log.error({ err: error, requestId }, 'request failed'),
	})
	giveBackMemory()
	await listen(server, settings)
	const { db, startServerJobs } = build.entry.module as typeof import('#app/entry.server.tsx')
	stopOnSignals(server, startServerJobs(db, settings, log), db)
	const { port } = server.address() as AddressInfo
	return `http://${settings.host === '127.0.0.1' ? 'localhost' : settings.host}:${port}`
}

/** Lets the requests under way end, takes no new ones, closes the database, and leaves. */
function stopOnSignals(server: Server, jobs: RunningJobs, db: Database): void {
	let isStopping = false
	const stop = async () => {
		if (isStopping) return
		isStopping = true
		setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref()
		const closed = new Promise((resolve) => server.close(resolve))
		server.closeIdleConnections()
		await Promise.all([closed, jobs.stop()])
		db.$client.close()
		process.exit(0)
	}
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
	process.on('disconnect', () => void stop())
}
