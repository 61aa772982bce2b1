import { expect, test } from 'vitest'
import { addPerson, auditActions } from '#app/identity/people.fixture.ts'
import { addCohortTrainer, removeCohortTrainer } from './change-trainers.server.ts'
import { cohortRoom } from './cohort-room.fixture.ts'
import { findCohort } from './cohorts.server.ts'

function room() {
	const { db, trainer, act, cohort } = cohortRoom()
	const { id } = cohort()
	const second = addPerson(db, { roles: ['trainer'], displayName: 'Chege' })
	const trainers = () => findCohort(db, id)?.trainerIds.toSorted()
	return { db, trainer, second, change: { cohortId: id, ...act }, trainers }
}

test('a second trainer is given the cohort, and keeps it when the first one leaves', () => {
	const { db, trainer, second, change, trainers } = room()
	expect(addCohortTrainer(db, { ...change, trainerId: second.id })).toEqual({ ok: true })
	expect(addCohortTrainer(db, { ...change, trainerId: second.id })).toEqual({ ok: true })
	expect(trainers()).toEqual([trainer.id, second.id].toSorted())
	expect(removeCohortTrainer(db, { ...change, trainerId: trainer.id })).toEqual({ ok: true })
	expect(trainers()).toEqual([second.id])
	expect(auditActions(db)).toEqual(['cohort-trainer-added', 'cohort-trainer-removed'])
})

test('the last trainer is never removed', () => {
	const { db, trainer, change, trainers } = room()
	expect(removeCohortTrainer(db, { ...change, trainerId: trainer.id })).toEqual({ ok: false, reason: 'last-trainer' })
	expect(trainers()).toEqual([trainer.id])
})

test('only trainers are given cohorts', () => {
	const { db, change, trainers } = room()
	const practitioner = addPerson(db)
	expect(addCohortTrainer(db, { ...change, trainerId: practitioner.id })).toMatchObject({ reason: 'not-a-trainer' })
	expect(addCohortTrainer(db, { ...change, trainerId: 'nobody' })).toMatchObject({ reason: 'not-found' })
	expect(trainers()).toHaveLength(1)
})
