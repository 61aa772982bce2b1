import { watch } from 'node:fs'
import { join } from 'node:path'
import { Refusal, seconds } from './bootstrap/progress.mjs'
import { projectRoot } from './prepare/project-root.ts'

/** Editors save in several writes; this many milliseconds of quiet end one save. */
const QUIET_MS = 150

/** Does the work each time something below the folder changed, one run at a time, and says what came of it. */
export function watchFolder(folder: string, label: string, work: () => Promise<string>): void {
	let timer: NodeJS.Timeout | undefined
	let isRunning = false
	let isDirty = false

	const run = async () => {
		isDirty = false
		const startedAt = performance.now()
		try {
			const result = await work()
			console.log(`  ${label.padEnd(14)}${result}${seconds(performance.now() - startedAt)}`)
		} catch (error) {
			console.log(`\n${error instanceof Refusal ? error.message : String(error)}\n`)
		}
		isRunning = false
		if (isDirty) start()
	}
	const start = () => {
		isRunning = true
		void run()
	}
	watch(join(projectRoot, folder), { recursive: true }, () => {
		clearTimeout(timer)
		timer = setTimeout(() => {
			isDirty = true
			if (!isRunning) start()
		}, QUIET_MS)
	})
}
