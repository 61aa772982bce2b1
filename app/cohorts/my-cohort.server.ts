import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { enrolments } from '#db/schema/cohorts.ts'
import { users } from '#db/schema/identity.ts'
import type { Cohort } from './cohort.ts'
import { TAKES_PART } from './enrolments.server.ts'
import { openCohortsOf } from './learners-plan.server.ts'
import { trainersOf } from './trainers-view.server.ts'

/** A cohort as somebody in it sees it: who teaches, and who else is there where the cohort lets them know. No results. */
export type MyCohort = {
	cohort: Cohort
	trainers: string[]
	/** Null where participants do not see each other's names. */
	others: string[] | null
}

/** An open cohort that a person takes part in; null of every other one. */
export function myCohort(db: Database, userId: string, cohortId: string, locale: string): MyCohort | null {
	const cohort = openCohortsOf(db, userId).find(({ id }) => id === cohortId)
	if (!cohort) return null
	return {
		cohort,
		trainers: trainersOf(db, cohortId).map(({ displayName }) => displayName),
		others: cohort.showsNames ? namesIn(db, cohortId, userId, locale) : null,
	}
}

function namesIn(db: Database, cohortId: string, exceptId: string, locale: string): string[] {
	const isThere = and(
		eq(enrolments.cohortId, cohortId),
		inArray(enrolments.state, [...TAKES_PART]),
		ne(enrolments.userId, exceptId),
		isNull(users.erasedAt),
	)
	return db
		.select({ name: users.displayName })
		.from(enrolments)
		.innerJoin(users, eq(users.id, enrolments.userId))
		.where(isThere)
		.all()
		.map(({ name }) => name)
		.sort(new Intl.Collator(locale).compare)
}
