import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../prepare/project-root.ts'
import { runProcess } from '../processes.ts'

/** Where a test run works: a folder that goes with it, and tools that end when its time is up. */
export type Workplace = {
	folder: string
	/** Runs a JavaScript tool with its output shown; resolves with its exit code. */
	run: (path: string, args: readonly string[], env?: NodeJS.ProcessEnv) => Promise<number>
	remove: () => void
}

export function openWorkplace(limitMs: number): Workplace {
	const endsAt = performance.now() + limitMs
	const folder = mkdtempSync(join(tmpdir(), 'lms-test-'))
	return {
		folder,
		async run(path, args, env = {}) {
			const { code, timedOut } = await runProcess(process.execPath, [join(projectRoot, path), ...args], {
				cwd: projectRoot,
				env: {
					...process.env,
					...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
					TMPDIR: folder,
					STARTED_DATABASE: join(folder, 'started.db'),
					...env,
				},
				limitMs: Math.max(1, endsAt - performance.now()),
				onText: (text) => process.stdout.write(text),
			})
			if (timedOut) process.stdout.write(`\nStopped: the whole run may take ${limitMs / 60_000} minutes.\n`)
			return timedOut ? 1 : code
		},
		remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
	}
}
