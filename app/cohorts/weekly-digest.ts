import { addDays, localDay } from '#app/platform/local-time.ts'
import type { Cohort, PlannedModule } from './cohort.ts'
import type { StuckReason } from './stuck.ts'

/**
 * What a trainer is told of a cohort at the beginning of a week.
 *
 * Modules that people have not opened are named where it matters now: those with a due day that is past or within the
 * week, and those that were opened to the cohort by a day of their own. A plan without days would name all its modules to
 * everybody who is on their way, so of such a plan only the first unopened one is named.
 */
export type CohortWeek = {
	cohort: Pick<Cohort, 'id' | 'name' | 'timeZone'>
	unopened: { moduleId: string; count: number }[]
	stuck: { reason: StuckReason; names: string[] }[]
	/** Who asked to join and waits. */
	requests: number
	sessions: { title: string; startsAt: number }[]
}

type Known = {
	cohort: Pick<Cohort, 'id' | 'name' | 'timeZone' | 'startsOn' | 'endsOn'>
	plan: readonly Pick<PlannedModule, 'moduleId' | 'releaseOn' | 'dueOn'>[]
	/** Those at work in it, each with the modules they have opened. */
	people: readonly { opened: ReadonlySet<string> }[]
	/** In the order in which they are to be named. */
	stuck: readonly { reason: StuckReason; displayName: string }[]
	requests: number
	/** Without those that were cancelled. */
	sessions: readonly { title: string; startsAt: number }[]
	/** Of the week it is about, which begins elsewhere a little earlier or later: `2027-03-01`. */
	monday: string
	now: number
}

const DAYS_OF_WEEK = 7

/** Null where there is nothing to say. */
export function cohortWeek({ cohort, plan, people, stuck, requests, sessions, monday, now }: Known): CohortWeek | null {
	const today = localDay(now, cohort.timeZone)
	const weekEnds = addDays(monday, DAYS_OF_WEEK)
	const isRunning = cohort.startsOn <= today && today <= cohort.endsOn
	const counted = plan
		.filter(({ releaseOn }) => isRunning && (releaseOn === null || releaseOn <= today))
		.map((planned) => ({ ...planned, count: people.filter(({ opened }) => !opened.has(planned.moduleId)).length }))
		.filter(({ count }) => count > 0)
	const pressing = counted.filter(({ releaseOn, dueOn }) => (dueOn === null ? releaseOn !== null : dueOn < weekEnds))
	const hasDays = plan.some(({ releaseOn, dueOn }) => releaseOn !== null || dueOn !== null)
	const week: CohortWeek = {
		cohort: { id: cohort.id, name: cohort.name, timeZone: cohort.timeZone },
		unopened: (hasDays ? pressing : counted.slice(0, 1)).map(({ moduleId, count }) => ({ moduleId, count })),
		stuck: [...Map.groupBy(stuck, ({ reason }) => reason)].map(([reason, people]) => ({
			reason,
			names: people.map(({ displayName }) => displayName),
		})),
		requests,
		sessions: sessions
			.filter(({ startsAt }) => startsAt >= now && localDay(startsAt, cohort.timeZone) < weekEnds)
			.map(({ title, startsAt }) => ({ title, startsAt })),
	}
	const isSilent = week.unopened.length + week.stuck.length + week.requests + week.sessions.length === 0
	return isSilent ? null : week
}
