import { addDays, endOfDay, localMonday, startOfDay } from '#app/platform/local-time.ts'
import type { Cohort } from './cohort.ts'

export type Week = {
	/** Its Monday: `2027-02-01`. */
	monday: string
	/** Modules completed in it. */
	completed: number
	/** Until its end, of all that there are to complete: 0 to 1. */
	share: number
}

type Asked = {
	cohort: Pick<Cohort, 'timeZone' | 'startsOn' | 'endsOn'>
	/** When the required modules of those who take part were completed. */
	completedAt: readonly number[]
	/** How many there are to complete: people times required modules. */
	toComplete: number
	now: number
}

/**
 * How many modules were completed week by week, in the cohort's time zone, from its first week until now, or its last.
 * What was completed before it began counts in its first week, what was completed later in its last.
 */
export function completionOverTime({ cohort, completedAt, toComplete, now }: Asked): Week[] {
	const { timeZone, startsOn, endsOn } = cohort
	const first = localMonday(startOfDay(startsOn, timeZone), timeZone)
	const last = localMonday(Math.min(now, endOfDay(endsOn, timeZone) - 1), timeZone)
	if (last < first || toComplete === 0) return []
	const weeks: Week[] = []
	let before = 0
	for (let monday = first; monday <= last; monday = addDays(monday, 7)) {
		const end = startOfDay(addDays(monday, 7), timeZone)
		const total = monday === last ? completedAt.length : completedAt.filter((at) => at < end).length
		weeks.push({ monday, completed: total - before, share: total / toComplete })
		before = total
	}
	return weeks
}
