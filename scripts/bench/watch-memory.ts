import type { ChildProcess } from 'node:child_process'
import { askUsage } from './usage.ts'

/** Watches how much memory a server has, until it is told to stop; the answer is the most it had, in megabytes. */
export function watchMemory(server: ChildProcess, everyMs: number): { stop: () => Promise<number> } {
	let peak = 0
	const look = async () => {
		peak = Math.max(peak, (await askUsage(server)).rssMegabytes)
	}
	let asking = look()
	const watch = setInterval(() => {
		asking = asking.then(look)
	}, everyMs)
	return {
		stop: async () => {
			clearInterval(watch)
			await asking.then(look)
			return peak
		},
	}
}
