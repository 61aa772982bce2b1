import { expect, test } from 'vitest'
import { addPerson, auditActions, client } from '#app/identity/people.fixture.ts'
import { findPerson } from '#app/identity/people.server.ts'
import { createTestDatabase } from '#tests/database.ts'
import { changeCohort } from './change-cohort.server.ts'
import { closeCohort, reopenCohort } from './close-cohort.server.ts'
import { addCohort } from './cohorts.fixture.ts'
import { findCohort, planOf } from './cohorts.server.ts'
import { createCohort } from './create-cohort.server.ts'
import { putEnrolment } from './enrolments.server.ts'

function room() {
	const db = createTestDatabase()
	const user = addPerson(db, { roles: ['trainer'] })
	const person = addPerson(db)
	const cohort = addCohort(db, user.id)
	const enrolment = { cohortId: cohort.id, userId: person.id, state: 'active' as const, changedBy: user.id }
	db.transaction((tx) => putEnrolment(tx, enrolment, 1_000))
	const act = { cohortId: cohort.id, user, client, now: 2_000 }
	return { db, user, cohort, act, reads: () => findPerson(db, person.id)?.contextId }
}

test('a new cohort is its maker’s, with the whole curriculum for a plan, however often its form is sent', () => {
	const { db, user } = room()
	const facts = {
		name: 'Thiès',
		contextId: 'base',
		locale: 'fr' as const,
		timeZone: 'Africa/Dakar',
		startsOn: '2027-02-01',
		endsOn: '2027-02-28',
		showsNames: true,
	}
	const making = { facts, moduleIds: ['introduction', 'partners'], requestId: 'a', user, client }
	const created = createCohort(db, { ...making, now: 5 })
	const id = created.ok ? created.id : ''
	expect(findCohort(db, id)).toMatchObject({ ...facts, trainerIds: [user.id], createdAt: 5, closedAt: null })
	expect(planOf(db, id)).toEqual([
		{ moduleId: 'introduction', releaseOn: null, dueOn: null, isRequired: true },
		{ moduleId: 'partners', releaseOn: null, dueOn: null, isRequired: true },
	])
	expect(createCohort(db, { ...making, now: 6 })).toEqual({ ok: true, id })
	expect(createCohort(db, { ...making, facts: { ...facts, name: 'Kaolack' }, now: 7 })).toEqual({
		ok: false,
		reason: 'not-valid',
	})
	expect(auditActions(db)).toEqual(['cohort-created'])
})

test('another context is read by everybody at once', () => {
	const { db, act, reads } = room()
	expect(reads()).toBe('senegal')
	expect(changeCohort(db, { ...act, changes: { contextId: 'maghreb' } })).toEqual({ ok: true })
	expect(reads()).toBe('maghreb')
	expect(auditActions(db)).toEqual(['cohort-changed'])
})

test('a plan is replaced as a whole, with what it takes to be given a certificate', () => {
	const { db, act } = room()
	const plan = ['partners', 'introduction'].map((moduleId) => ({
		moduleId,
		releaseOn: null,
		dueOn: '2027-03-01',
		isRequired: false,
	}))
	expect(changeCohort(db, { ...act, plan, changes: { passMark: 0.8, sessionsRequired: 2 } })).toEqual({ ok: true })
	expect(planOf(db, act.cohortId)).toEqual(plan)
	expect(findCohort(db, act.cohortId)).toMatchObject({ passMark: 0.8, sessionsRequired: 2 })
	changeCohort(db, { ...act, plan: plan.toReversed(), changes: {} })
	expect(planOf(db, act.cohortId).map(({ moduleId }) => moduleId)).toEqual(['introduction', 'partners'])
	expect(auditActions(db)).toEqual(['cohort-changed', 'cohort-changed'])
})

test('what changes nothing is not recorded', () => {
	const { db, cohort, act } = room()
	const changes = { name: cohort.name, showsNames: cohort.showsNames }
	changeCohort(db, { ...act, changes, plan: planOf(db, cohort.id) })
	expect(auditActions(db)).toEqual([])
})

test('a closed cohort changes no more until it is open again, and its people read their own choice meanwhile', () => {
	const { db, act, reads } = room()
	expect(closeCohort(db, act)).toEqual({ ok: true })
	expect(reads()).toBe(null)
	expect(closeCohort(db, act)).toEqual({ ok: false, reason: 'too-late' })
	expect(changeCohort(db, { ...act, changes: { name: 'Thiès' } })).toEqual({ ok: false, reason: 'too-late' })
	expect(reopenCohort(db, act)).toEqual({ ok: true })
	expect(reads()).toBe('senegal')
	expect(auditActions(db)).toEqual(['cohort-closed', 'cohort-reopened'])
})
