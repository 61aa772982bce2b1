import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { addPerson } from '#app/identity/people.fixture.ts'
import { users } from '#db/schema/identity.ts'
import { createTestDatabase } from '#tests/database.ts'
import { addCohort } from './cohorts.fixture.ts'
import { addTrainer, updateCohort } from './cohorts.server.ts'
import { erasureHindrances, isHindered } from './erasure-hindrances.server.ts'

const close = (db: ReturnType<typeof createTestDatabase>, id: string) =>
	db.update(users).set({ disabledAt: 1 }).where(eq(users.id, id)).run()

test('the last admin cannot be erased, until another account that is open has the role', () => {
	const db = createTestDatabase()
	const nurul = addPerson(db, { roles: ['admin'] })
	expect(erasureHindrances(db, nurul.id)).toEqual({ isLastAdmin: true, cohorts: [] })
	const second = addPerson(db, { roles: ['admin'] })
	expect(isHindered(erasureHindrances(db, nurul.id))).toBe(false)
	close(db, second.id)
	expect(isHindered(erasureHindrances(db, nurul.id))).toBe(true)
})

test('who alone runs an open cohort hands it over first; a closed account runs nothing', () => {
	const db = createTestDatabase()
	const [moussa, helper, practitioner] = [addPerson(db), addPerson(db), addPerson(db)]
	const { id } = addCohort(db, moussa.id, { name: 'Dakar' })
	expect(erasureHindrances(db, moussa.id).cohorts).toEqual([{ id, name: 'Dakar' }])
	expect(isHindered(erasureHindrances(db, practitioner.id))).toBe(false)

	db.transaction((tx) => addTrainer(tx, { cohortId: id, userId: helper.id, addedBy: moussa.id }, 0))
	expect(isHindered(erasureHindrances(db, moussa.id))).toBe(false)
	close(db, helper.id)
	expect(isHindered(erasureHindrances(db, moussa.id))).toBe(true)
	db.transaction((tx) => updateCohort(tx, id, { closedAt: 1 }))
	expect(isHindered(erasureHindrances(db, moussa.id))).toBe(false)
})
