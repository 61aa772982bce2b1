import { setImmediate } from 'node:timers/promises'

/** Readers wait no longer than this for a publication's next pause. */
const LONGEST_STRETCH_MS = 10

export type Breathe = () => Promise<void>

/** A pause for others whenever this work has held the process for a while; call it between two steps. */
export function breather(): Breathe {
	let since = performance.now()
	return async () => {
		if (performance.now() - since < LONGEST_STRETCH_MS) return
		await setImmediate()
		since = performance.now()
	}
}
