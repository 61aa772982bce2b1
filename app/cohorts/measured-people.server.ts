import { and, inArray, type SQL } from 'drizzle-orm'
import type { User } from '#app/identity/user.ts'
import type { Database } from '#db/connection.ts'
import { attempts } from '#db/schema/assessment.ts'
import { enrolments } from '#db/schema/cohorts.ts'
import { listCohorts, listCohortsOfTrainer } from './cohorts.server.ts'
import { TAKES_PART } from './enrolments.server.ts'
import { canSeeCohorts, canSeeProgramme, seesAllCohorts } from './policy.ts'

/** Whose results a measure rests on: everybody's, or those of the people of some cohorts. */
export type MeasuredPeople = { cohortIds: string[] | null }

/** What a person may choose between, and what they chose; `people` is null where it is none of theirs. */
export type MeasuredChoice = {
	people: MeasuredPeople | null
	cohorts: { id: string; name: string }[]
	cohortId: string | null
}

/**
 * Trainers measure the people of their own cohorts, together or one by one; who sees the programme, everybody. A cohort
 * by itself is for those who see its people anyway: numbers of all cohorts, one by one, would give away what is hidden
 * in those of the whole.
 */
export function measuredChoice(db: Database, user: User, cohortId: string | null): MeasuredChoice {
	const own = seesAllCohorts(user) ? listCohorts(db) : canSeeCohorts(user) ? listCohortsOfTrainer(db, user.id) : []
	const cohorts = own.map(({ id, name }) => ({ id, name }))
	if (cohortId !== null) {
		const isOwn = cohorts.some(({ id }) => id === cohortId)
		return { people: isOwn ? { cohortIds: [cohortId] } : null, cohorts, cohortId }
	}
	return { people: { cohortIds: canSeeProgramme(user) ? null : cohorts.map(({ id }) => id) }, cohorts, cohortId }
}

/** For a query over attempts: they are of these people. */
export function attemptsOf(db: Database, { cohortIds }: MeasuredPeople): SQL | undefined {
	if (cohortIds === null) return undefined
	const people = db
		.select({ id: enrolments.userId })
		.from(enrolments)
		.where(and(inArray(enrolments.cohortId, cohortIds), inArray(enrolments.state, [...TAKES_PART])))
	return inArray(attempts.userId, people)
}
