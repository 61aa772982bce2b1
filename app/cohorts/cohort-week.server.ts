import type { Database } from '#db/connection.ts'
import type { Cohort } from './cohort.ts'
import { cohortRecords } from './cohort-records.server.ts'
import { planOf } from './cohorts.server.ts'
import { countEnrolments } from './enrolments.server.ts'
import { sessionsOf } from './live-sessions.server.ts'
import { stuckPeople } from './stuck-people.server.ts'
import { type CohortWeek, cohortWeek } from './weekly-digest.ts'

/** What there is to say of a cohort in the week that begins on this Monday; null where there is nothing. */
export function weekOfCohort(
	db: Database,
	cohort: Cohort,
	{ monday, now }: { monday: string; now: number },
): CohortWeek | null {
	const plan = planOf(db, cohort.id)
	const records = cohortRecords(
		db,
		cohort.id,
		plan.map(({ moduleId }) => moduleId),
	)
	// Taking its test opens a module as reading does.
	const opened = Map.groupBy([...records.lessons, ...records.attempts, ...records.completions], ({ userId }) => userId)
	const atWork = records.people.filter(({ state }) => state === 'active')
	return cohortWeek({
		cohort,
		plan,
		people: atWork.map(({ userId }) => ({ opened: new Set(opened.get(userId)?.map(({ moduleId }) => moduleId)) })),
		stuck: stuckPeople(db, cohort, now),
		requests: countEnrolments(db, [cohort.id]).get(cohort.id)?.requested ?? 0,
		sessions: sessionsOf(db, [cohort.id], now).filter(({ cancelledAt }) => cancelledAt === null),
		monday,
		now,
	})
}
