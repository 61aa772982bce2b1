import { startOfDay } from '#app/platform/local-time.ts'
import type { PlannedModule } from './cohort.ts'

/** When a module of a plan opens, in milliseconds since the epoch; null where it is open from the start. */
export function opensAt({ releaseOn }: Pick<PlannedModule, 'releaseOn'>, timeZone: string): number | null {
	return releaseOn === null ? null : startOfDay(releaseOn, timeZone)
}

export type PlannedFor = Pick<PlannedModule, 'releaseOn'> & { timeZone: string }

/**
 * From when on may somebody take a module, who is in these cohorts that have it in their plans? The earliest counts: what
 * one cohort has opened, another does not lock. What no plan speaks of is open.
 *
 * @returns the plan that decides, where the module is still locked; null where it is open
 */
export function lockedBy<P extends PlannedFor>(plans: readonly P[], now: number): P | null {
	let earliest: { plan: P; at: number } | null = null
	for (const plan of plans) {
		const at = opensAt(plan, plan.timeZone)
		if (at === null || at <= now) return null
		if (!earliest || at < earliest.at) earliest = { plan, at }
	}
	return earliest?.plan ?? null
}
