import type { ChildProcess } from 'node:child_process'
import { startProcess, stopProcess } from '../processes.ts'
import type { LoadResult, LoadSpec } from './load.ts'
import type { Running } from './servers.ts'
import { askUsage } from './usage.ts'
import { watchMemory } from './watch-memory.ts'

export type Measured = LoadResult & {
	/** Of the server, over all its threads, for one journey. */
	cpuMsPerJourney: number
	peakRssMegabytes: number
}

const WATCH_EVERY_MS = 250
const LIMIT_MS = 120_000
const LOAD = new URL('./load.ts', import.meta.url).pathname

/** Puts a server under load and watches what it uses meanwhile. */
export async function measure(server: Running, spec: Omit<LoadSpec, 'origin'>): Promise<Measured> {
	const generator = startProcess(process.execPath, [LOAD, JSON.stringify({ ...spec, origin: server.address })], {
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
	})
	const timer = setTimeout(() => void stopProcess(generator), LIMIT_MS)
	await message(generator)
	const before = await askUsage(server.process)
	const watch = watchMemory(server.process, WATCH_EVERY_MS)
	const ended = message(generator)
	generator.send('go')
	const result = (await ended) as LoadResult
	const peakRssMegabytes = await watch.stop()
	clearTimeout(timer)
	const after = await askUsage(server.process)
	return {
		...result,
		cpuMsPerJourney: (after.cpuMs - before.cpuMs) / result.journeys,
		peakRssMegabytes,
	}
}

function message(generator: ChildProcess): Promise<unknown> {
	return new Promise((resolve, reject) => {
		const fail = (code: number | null) => reject(new Error(`The load generator ended early (${code}).`))
		generator.once('close', fail)
		generator.once('message', (value) => {
			generator.off('close', fail)
			resolve(value)
		})
	})
}
