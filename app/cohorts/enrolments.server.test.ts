import { expect, test } from 'vitest'
import { addPerson } from '#app/identity/people.fixture.ts'
import { findPerson } from '#app/identity/people.server.ts'
import { createTestDatabase } from '#tests/database.ts'
import { addCohort } from './cohorts.fixture.ts'
import { updateCohort } from './cohorts.server.ts'
import {
	type EnrolmentState,
	enrolmentsIn,
	findEnrolment,
	followCohortTogether,
	putEnrolment,
} from './enrolments.server.ts'

function room() {
	const db = createTestDatabase()
	const trainer = addPerson(db, { roles: ['trainer'] })
	const person = addPerson(db, { contextId: 'kenya' })
	let clock = 0
	const cohortIn = (contextId: string) => addCohort(db, trainer.id, { contextId })
	const put = (cohortId: string, state: EnrolmentState = 'active') => {
		clock += 1_000
		db.transaction((tx) => putEnrolment(tx, { cohortId, userId: person.id, state, changedBy: trainer.id }, clock))
	}
	const reads = () => {
		const { contextId, readsWithCohort } = findPerson(db, person.id) ?? {}
		return { contextId, readsWithCohort }
	}
	return { db, person, cohortIn, put, reads }
}
const OWN = { contextId: 'kenya', readsWithCohort: false }

test('who takes part in a cohort reads its context, and their own again afterwards', () => {
	const { cohortIn, put, reads } = room()
	const cohort = cohortIn('senegal')
	expect(reads()).toEqual(OWN)
	put(cohort.id, 'requested')
	expect(reads()).toEqual(OWN)
	put(cohort.id)
	expect(reads()).toEqual({ contextId: 'senegal', readsWithCohort: true })
	put(cohort.id, 'paused')
	expect(reads()).toEqual({ contextId: 'senegal', readsWithCohort: true })
	put(cohort.id, 'removed')
	expect(reads()).toEqual(OWN)
})

test('a cohort of the shared curriculum reads that, whatever its people had chosen', () => {
	const { cohortIn, put, reads } = room()
	put(cohortIn('base').id)
	expect(reads()).toEqual({ contextId: null, readsWithCohort: true })
})

test('of several cohorts the one they came to last counts, as long as it is open', () => {
	const { db, cohortIn, put, reads } = room()
	const [first, second] = [cohortIn('senegal'), cohortIn('maghreb')]
	put(first.id)
	put(second.id)
	expect(reads().contextId).toBe('maghreb')
	db.transaction((tx) => {
		updateCohort(tx, second.id, { closedAt: 9 })
		followCohortTogether(tx, second.id)
	})
	expect(reads().contextId).toBe('senegal')
})

test('coming back is the same enrolment', () => {
	const { db, person, cohortIn, put } = room()
	const { id } = cohortIn('senegal')
	put(id)
	const before = findEnrolment(db, id, person.id)
	put(id, 'removed')
	expect(enrolmentsIn(db, id)).toEqual([])
	put(id)
	expect(enrolmentsIn(db, id)).toEqual([{ ...before, changedAt: 3_000 }])
})
