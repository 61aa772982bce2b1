import { and, eq, sql } from 'drizzle-orm'
import { href, redirect } from 'react-router'
import type { User } from '#app/identity/user.ts'
import type { Database } from '#db/connection.ts'
import { prepareOnce } from '#db/prepare-once.ts'
import { cohortModules, cohorts, enrolments } from '#db/schema/cohorts.ts'
import { TAKES_PART } from './enrolments.server.ts'
import { lockedBy, type PlannedFor } from './release.ts'

const p = sql.placeholder

/** Each a look-up along a key; a join would be planned anew at every page of a lesson, see `prepareOnce`. */
const statements = prepareOnce((db) => ({
	enrolled: db
		.select({ cohortId: enrolments.cohortId, state: enrolments.state })
		.from(enrolments)
		.where(eq(enrolments.userId, p('userId')))
		.prepare(),
	cohort: db
		.select({ timeZone: cohorts.timeZone, closedAt: cohorts.closedAt })
		.from(cohorts)
		.where(eq(cohorts.id, p('cohortId')))
		.prepare(),
	planned: db
		.select({ releaseOn: cohortModules.releaseOn })
		.from(cohortModules)
		.where(and(eq(cohortModules.cohortId, p('cohortId')), eq(cohortModules.moduleId, p('moduleId'))))
		.prepare(),
}))

type Learner = Pick<User, 'id' | 'readsWithCohort'>

/** The day on which a module opens to a person whose cohorts have not opened it yet; null where it is open. */
export function lockedUntil(db: Database, learner: Learner, moduleId: string, now: number): string | null {
	// Who is in no open cohort is asked nothing more: that is known with the session.
	if (!learner.readsWithCohort) return null
	const { enrolled, cohort, planned } = statements(db)
	const plans: PlannedFor[] = []
	for (const { cohortId, state } of enrolled.all({ userId: learner.id })) {
		if (!TAKES_PART.some((each) => each === state)) continue
		const its = planned.get({ cohortId, moduleId })
		const of = its && cohort.get({ cohortId })
		if (its && of && of.closedAt === null) plans.push({ releaseOn: its.releaseOn, timeZone: of.timeZone })
	}
	return lockedBy(plans, now)?.releaseOn ?? null
}

/** Goes on only with a module that is open to this person; else to its page, which says when it opens. */
export function requireReleased(db: Database, learner: Learner, moduleId: string, now: number): void {
	if (lockedUntil(db, learner, moduleId, now) !== null) throw redirect(href('/learn/:module', { module: moduleId }))
}
