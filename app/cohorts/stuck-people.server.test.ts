import { expect, test } from 'vitest'
import { cohortRoom } from './cohort-room.fixture.ts'
import { updateCohort } from './cohorts.server.ts'
import { stuckPeople } from './stuck-people.server.ts'

const DAY = 24 * 60 * 60_000
const BEGIN = Date.parse('2027-02-01')
const NOW = BEGIN + 40 * DAY

test('tells who is stuck in a cohort, from what they did in its modules', () => {
	const { db, cohort, join, read, take, complete, planned } = cohortRoom()
	const dakar = cohort({}, [planned('intro'), planned('partners', { releaseOn: '2027-03-08' })])
	const other = cohort()
	join(dakar.id, 'Moussa', BEGIN)
	const quiet = join(dakar.id, 'Awa', BEGIN)
	read(quiet, 'gap', BEGIN + DAY)
	const failed = join(dakar.id, 'Fatou', BEGIN)
	read(failed, 'gap', NOW - DAY)
	take(failed, 0.4, NOW - 2 * DAY)
	take(failed, 0.69, NOW - DAY)
	const passed = join(dakar.id, 'Ibrahima', BEGIN)
	take(passed, 0.5, BEGIN + DAY)
	complete(passed, BEGIN + 2 * DAY)
	join(dakar.id, 'Khady', BEGIN, 'paused')
	join(dakar.id, 'Omar', BEGIN, 'removed')
	join(other.id, 'Sira', BEGIN)

	expect(stuckPeople(db, dakar, NOW)).toEqual([
		{ userId: quiet, displayName: 'Awa', reason: 'inactive', moduleId: null, lastActiveAt: BEGIN + DAY },
		{ userId: failed, displayName: 'Fatou', reason: 'failed-twice', moduleId: 'intro', lastActiveAt: NOW - DAY },
		expect.objectContaining({ displayName: 'Moussa', reason: 'not-started', lastActiveAt: null }),
	])
})

test('what is done outside the plan is no activity in it', () => {
	const { db, cohort, join, read, planned } = cohortRoom()
	const dakar = cohort({}, [planned('partners')])
	const awa = join(dakar.id, 'Awa', BEGIN)
	read(awa, 'gap', NOW - DAY)
	expect(stuckPeople(db, dakar, NOW).map(({ reason }) => reason)).toEqual(['not-started'])
	read(awa, 'gap', NOW - DAY, { moduleId: 'partners' })
	expect(stuckPeople(db, dakar, NOW)).toEqual([])
})

test('a score below what the cohort asks for is a failed test', () => {
	const { db, cohort, join, take } = cohortRoom()
	const dakar = cohort({ passMark: 0.9 })
	const awa = join(dakar.id, 'Awa', BEGIN)
	take(awa, 0.8, NOW - DAY)
	take(awa, 0.85, NOW - DAY)
	expect(stuckPeople(db, dakar, NOW).map(({ reason }) => reason)).toEqual(['failed-twice'])
})

test('nobody is stuck in a cohort that has not begun, has ended or is closed', () => {
	const { db, cohort, join } = cohortRoom()
	const dakar = cohort()
	join(dakar.id, 'Awa', 0)
	const stuckAt = (at: number) => stuckPeople(db, dakar, at).length
	expect([BEGIN - 1, BEGIN + 6 * DAY, BEGIN + 7 * DAY].map(stuckAt)).toEqual([0, 0, 1])
	expect(stuckAt(Date.parse('2027-06-01'))).toBe(0)
	db.transaction((tx) => updateCohort(tx, dakar.id, { closedAt: NOW }))
	expect(stuckPeople(db, { ...dakar, closedAt: NOW }, NOW)).toEqual([])
})
