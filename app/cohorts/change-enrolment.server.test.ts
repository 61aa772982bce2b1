import { expect, test } from 'vitest'
import { auditActions } from '#app/identity/people.fixture.ts'
import { findPerson } from '#app/identity/people.server.ts'
import { changeEnrolment, moveToCohort } from './change-enrolment.server.ts'
import { cohortRoom } from './cohort-room.fixture.ts'
import { updateCohort } from './cohorts.server.ts'
import { enrolmentsOf, findEnrolment } from './enrolments.server.ts'

function room() {
	const given = cohortRoom()
	const dakar = given.cohort({ contextId: 'senegal' })
	const cairo = given.cohort({ contextId: 'mena' })
	const userId = given.join(dakar.id, 'Awa', 1_000)
	const whose = { cohortId: dakar.id, userId, ...given.act }
	return { ...given, dakar, cairo, userId, whose, stateIn: (id: string) => findEnrolment(given.db, id, userId)?.state }
}

test('a person is paused, resumed, removed and brought back, each recorded', () => {
	const { db, dakar, whose, stateIn } = room()
	const states = (['pause', 'resume', 'remove', 'bring-back'] as const).map((enrolmentAct) => {
		expect(changeEnrolment(db, { ...whose, enrolmentAct })).toEqual({ ok: true })
		return stateIn(dakar.id)
	})
	expect(states).toEqual(['paused', 'active', 'removed', 'active'])
	expect(auditActions(db)).toEqual(Array(4).fill('enrolment-changed'))
})

test('what makes no sense any more is refused and not recorded', () => {
	const { db, cairo, whose } = room()
	expect(changeEnrolment(db, { ...whose, enrolmentAct: 'accept' })).toEqual({ ok: false, reason: 'too-late' })
	const elsewhere = { ...whose, cohortId: cairo.id, enrolmentAct: 'remove' as const }
	expect(changeEnrolment(db, elsewhere)).toEqual({ ok: false, reason: 'not-found' })
	expect(auditActions(db)).toEqual([])
})

test('who moves goes on in the other cohort, and their first enrolment is kept', () => {
	const { db, dakar, cairo, userId, whose, stateIn } = room()
	expect(moveToCohort(db, { ...whose, toCohortId: cairo.id })).toEqual({ ok: true })
	expect([stateIn(dakar.id), stateIn(cairo.id)]).toEqual(['moved', 'active'])
	expect(enrolmentsOf(db, userId)).toHaveLength(2)
	expect(findPerson(db, userId)?.contextId).toBe('mena')
	expect(moveToCohort(db, { ...whose, toCohortId: cairo.id })).toEqual({ ok: false, reason: 'too-late' })
})

test('nobody is moved where they are, to nowhere, or to or from what is closed', () => {
	const { db, dakar, cairo, whose, stateIn } = room()
	expect(moveToCohort(db, { ...whose, toCohortId: dakar.id })).toMatchObject({ reason: 'too-late' })
	expect(moveToCohort(db, { ...whose, toCohortId: 'nowhere' })).toMatchObject({ reason: 'not-found' })
	db.transaction((tx) => updateCohort(tx, cairo.id, { closedAt: 1 }))
	expect(moveToCohort(db, { ...whose, toCohortId: cairo.id })).toMatchObject({ reason: 'too-late' })
	db.transaction((tx) => updateCohort(tx, dakar.id, { closedAt: 1 }))
	expect(changeEnrolment(db, { ...whose, enrolmentAct: 'pause' })).toMatchObject({ reason: 'too-late' })
	expect(stateIn(dakar.id)).toBe('active')
})
