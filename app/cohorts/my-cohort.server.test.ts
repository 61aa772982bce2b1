import { expect, test } from 'vitest'
import { closeCohort } from './close-cohort.server.ts'
import { cohortRoom } from './cohort-room.fixture.ts'
import { myCohort } from './my-cohort.server.ts'

test('participants see who teaches, and each other’s names only where the cohort allows it', () => {
	const { db, cohort, join } = cohortRoom()
	const [open, discreet] = [cohort({ showsNames: true }), cohort({ showsNames: false })]
	for (const { id } of [open, discreet]) {
		join(id, 'Zoé', 1)
		join(id, 'Émile', 2, 'paused')
		join(id, 'Moussa', 3, 'removed')
		join(id, 'Sira', 4, 'requested')
	}
	const seen = (id: string) => myCohort(db, join(id, 'Awa', 5), id, 'fr')
	expect(seen(open.id)).toMatchObject({ trainers: ['Aïssatou'], others: ['Émile', 'Zoé'] })
	expect(seen(discreet.id)).toMatchObject({ trainers: ['Aïssatou'], others: null })
})

test('nobody else sees a cohort so, and nobody once it is closed', () => {
	const { db, trainer, act, cohort, join, enrol } = cohortRoom()
	const { id } = cohort({ showsNames: true })
	const awa = join(id, 'Awa', 1)
	expect(myCohort(db, trainer.id, id, 'fr')).toBe(null)
	for (const state of ['requested', 'removed', 'declined', 'moved'] as const) {
		enrol(id, awa, 2, state)
		expect(myCohort(db, awa, id, 'fr')).toBe(null)
	}
	enrol(id, awa, 3, 'active')
	closeCohort(db, { ...act, cohortId: id })
	expect(myCohort(db, awa, id, 'fr')).toBe(null)
})
