import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { runPlatform } from '#tests/platform/run-platform.ts'

declare module 'vitest' {
	interface ProvidedContext {
		origin: string
		databasePath: string
	}
}

/** One platform for all route tests: the real server on a database of its own. */
export default async function startPlatform(project: TestProject): Promise<() => Promise<void>> {
	const folder = mkdtempSync(join(tmpdir(), 'lms-routes-'))
	const databasePath = join(folder, 'lms.db')
	const platform = await runPlatform({ databasePath })
	project.provide('origin', platform.origin)
	project.provide('databasePath', databasePath)
	return async () => {
		await platform.stop()
		rmSync(folder, { recursive: true, force: true })
	}
}
