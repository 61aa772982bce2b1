import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openDatabase } from '#db/connection.ts'
import { type Platform, runPlatform } from '#tests/platform/run-platform.ts'
import { copyStartedDatabase, keepStartedDatabase } from '#tests/platform/started-database.ts'
import { watchWrites } from './watch-writes.ts'

declare module 'vitest' {
	interface ProvidedContext {
		/** One for each worker: what one file sees written must not be another's. */
		platforms: { origin: string; databasePath: string }[]
		/** As `npm start` leaves it before anybody has come. */
		startedDatabase: string
	}
}

/** The platforms of all route tests: the real server, each on a database of its own. The first begins with none. */
export default async function startPlatforms(project: TestProject): Promise<() => Promise<void>> {
	const folder = mkdtempSync(join(tmpdir(), 'lms-routes-'))
	process.env.STARTED_DATABASE ??= join(folder, 'started.db')
	const running: Platform[] = []
	const platforms: { origin: string; databasePath: string }[] = []
	const stop = async () => {
		for (const platform of running) await platform.stop()
		rmSync(folder, { recursive: true, force: true })
	}
	try {
		while (platforms.length < project.config.maxWorkers) {
			const databasePath = join(folder, String(platforms.length), 'lms.db')
			mkdirSync(join(databasePath, '..'))
			copyStartedDatabase(databasePath)
			const platform = await runPlatform({ databasePath })
			running.push(platform)
			await keepStartedDatabase(databasePath)
			const db = openDatabase(databasePath)
			watchWrites(db)
			db.$client.close()
			platforms.push({ origin: platform.origin, databasePath })
		}
	} catch (error) {
		await stop()
		throw error
	}
	project.provide('platforms', platforms)
	project.provide('startedDatabase', process.env.STARTED_DATABASE)
	return stop
}
