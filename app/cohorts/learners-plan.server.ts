import type { User } from '#app/identity/user.ts'
import { endOfDay } from '#app/platform/local-time.ts'
import type { Database } from '#db/connection.ts'
import type { Cohort, PlannedModule } from './cohort.ts'
import { findCohort, planOf } from './cohorts.server.ts'
import { enrolmentsOf, TAKES_PART } from './enrolments.server.ts'
import { lockedBy } from './release.ts'

/** What somebody's cohorts have planned with a module. */
export type PlannedForMe = {
	/** The day on which it opens; null where it is open. */
	opensOn: string | null
	dueOn: string | null
	/** Its day has passed, in the time zone of the cohort. */
	isPastDue: boolean
	isRequired: boolean
}

export type LearnersPlan = {
	/** The open cohorts that the person takes part in; the first is the one whose plan is shown. */
	cohorts: Cohort[]
	/** The modules of the plan, in order. */
	moduleIds: string[]
	/** By module id, those of any of the cohorts. */
	planned: ReadonlyMap<string, PlannedForMe>
}

/** The plan that a person learns by; null of who takes part in no open cohort. */
export function learnersPlan(
	db: Database,
	learner: Pick<User, 'id' | 'readsWithCohort'>,
	now: number,
): LearnersPlan | null {
	if (!learner.readsWithCohort) return null
	const cohorts = openCohortsOf(db, learner.id)
	const [first] = cohorts
	if (!first) return null
	const plans = cohorts.map((cohort) => ({ cohort, plan: planOf(db, cohort.id) }))
	const planned = new Map<string, PlannedForMe>()
	for (const moduleId of new Set(plans.flatMap(({ plan }) => plan.map((each) => each.moduleId)))) {
		const having = plans.flatMap(({ cohort, plan }) =>
			plan.filter((each) => each.moduleId === moduleId).map((each) => ({ ...each, timeZone: cohort.timeZone })),
		)
		planned.set(moduleId, plannedForMe(having, now))
	}
	return { cohorts, moduleIds: (plans[0]?.plan ?? []).map(({ moduleId }) => moduleId), planned }
}

/** The open cohorts that somebody takes part in, the one they came to last first. */
export function openCohortsOf(db: Database, userId: string): Cohort[] {
	return enrolmentsOf(db, userId)
		.filter(({ state }) => TAKES_PART.some((each) => each === state))
		.map(({ cohortId }) => findCohort(db, cohortId))
		.filter((cohort) => cohort !== null)
		.filter(({ closedAt }) => closedAt === null)
}

/** Days are those of the cohort that the person came to last; what one cohort has opened is open. */
function plannedForMe(having: readonly (PlannedModule & { timeZone: string })[], now: number): PlannedForMe {
	const [latest] = having
	const dueOn = latest?.dueOn ?? null
	return {
		opensOn: lockedBy(having, now)?.releaseOn ?? null,
		dueOn,
		isPastDue: latest !== undefined && dueOn !== null && endOfDay(dueOn, latest.timeZone) <= now,
		isRequired: having.some(({ isRequired }) => isRequired),
	}
}
