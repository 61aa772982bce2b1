import type { LoadSpec } from './load.ts'
import { measure } from './measure.ts'
import { percentile } from './percentile.ts'
import type { Running } from './servers.ts'

type Load = Omit<LoadSpec, 'origin' | 'seconds' | 'journey'>

const ROUNDS = 15
const WARM_UP_SECONDS = 1

/**
 * How many lesson pages one server answers, in percent of what another does. They take turns, and the middle
 * one of all turns counts: a machine may be a third slower in one minute than in the next.
 *
 * @param seconds of load on each
 */
export async function compareRates(server: Running, other: Running, load: Load, seconds: number): Promise<number> {
	const pages = async (asked: Running, duration: number) => {
		const { journeysPerSecond } = await measure(asked, { ...load, journey: 'lesson', seconds: duration })
		return journeysPerSecond
	}
	for (const asked of [server, other]) await pages(asked, WARM_UP_SECONDS)
	const percents: number[] = []
	for (let round = 0; round < ROUNDS; round++) {
		const without = await pages(other, seconds / ROUNDS)
		percents.push((100 * (await pages(server, seconds / ROUNDS))) / without)
	}
	return percentile(percents, 0.5)
}
