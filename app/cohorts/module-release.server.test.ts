import { expect, test } from 'vitest'
import { closeCohort } from './close-cohort.server.ts'
import { cohortRoom } from './cohort-room.fixture.ts'
import { lockedUntil } from './module-release.server.ts'

const before = Date.parse('2027-02-28T23:59:59Z')
const after = Date.parse('2027-03-01T00:00:00Z')

function room() {
	const { db, act, cohort: addCohort, planned, join, enrol } = cohortRoom()
	const later = planned('partners', { releaseOn: '2027-03-01' })
	const locked = addCohort({ timeZone: 'UTC' }, [planned('intro'), later])
	const id = join(locked.id, 'Awa', 1_000)
	const ask = (moduleId: string, at: number) => lockedUntil(db, { id, readsWithCohort: true }, moduleId, at)
	return { db, act, addCohort, locked, id, enrol, ask }
}

test('a module is locked until its day in the plan', () => {
	const { ask } = room()
	expect([ask('partners', before), ask('partners', after)]).toEqual(['2027-03-01', null])
	expect([ask('intro', before), ask('law', before)]).toEqual([null, null])
})

test.each(['requested', 'removed', 'moved', 'declined'] as const)('the plan binds nobody who is %s', (state) => {
	const { locked, id, enrol, ask } = room()
	enrol(locked.id, id, 2_000, state)
	expect(ask('partners', before)).toBe(null)
})

test('who is paused waits like the others', () => {
	const { locked, id, enrol, ask } = room()
	enrol(locked.id, id, 2_000, 'paused')
	expect(ask('partners', before)).toBe('2027-03-01')
})

test('a second cohort that has opened it opens it, and a closed one binds nobody', () => {
	const { db, locked, addCohort, id, enrol, act, ask } = room()
	const open = addCohort()
	enrol(open.id, id, 3_000, 'active')
	expect(ask('partners', before)).toBe(null)
	closeCohort(db, { ...act, cohortId: open.id })
	expect(ask('partners', before)).toBe('2027-03-01')
	closeCohort(db, { ...act, cohortId: locked.id })
	expect(ask('partners', before)).toBe(null)
})
