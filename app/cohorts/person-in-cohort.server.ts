import { findPerson } from '#app/identity/people.server.ts'
import type { User } from '#app/identity/user.ts'
import type { Database } from '#db/connection.ts'
import type { Cohort } from './cohort.ts'
import { listCohortsOfTrainer } from './cohorts.server.ts'
import { type EnrolmentState, findEnrolment, TAKES_PART } from './enrolments.server.ts'
import { canRunCohort } from './policy.ts'

export type PersonInCohort = {
	userId: string
	displayName: string
	/** How they sign in. */
	identifier: string
	state: EnrolmentState
	enrolledAt: number
	changedAt: number
	/** Whether the cohort's trainers may see what they learn. */
	takesPart: boolean
}

/** Somebody who is in a cohort, was, or asked to be; null of everybody else. */
export function personInCohort(db: Database, cohortId: string, userId: string): PersonInCohort | null {
	const enrolment = findEnrolment(db, cohortId, userId)
	const person = enrolment ? findPerson(db, userId) : null
	if (!enrolment || !person) return null
	const { state, enrolledAt, changedAt } = enrolment
	return {
		userId,
		displayName: person.displayName,
		identifier: person.email ?? person.username ?? '',
		state,
		enrolledAt,
		changedAt,
		takesPart: TAKES_PART.some((each) => each === state),
	}
}

/** The other cohorts that a trainer could move somebody to. */
export function cohortsToMoveTo(db: Database, user: User, cohort: Cohort): { id: string; name: string }[] {
	return listCohortsOfTrainer(db, user.id)
		.filter((other) => other.id !== cohort.id && canRunCohort(user, other))
		.map(({ id, name }) => ({ id, name }))
}
