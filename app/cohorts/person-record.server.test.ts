import { expect, test } from 'vitest'
import { attendances, liveSessions } from '#db/schema/cohorts.ts'
import { cohortRoom } from './cohort-room.fixture.ts'
import { personRecord } from './person-record.server.ts'

const DAY = 24 * 60 * 60_000
const BEGIN = Date.parse('2027-02-01')
const NOW = BEGIN + 40 * DAY

test('tells what somebody opened, finished and was tested in, in the modules of the plan only', () => {
	const { db, cohort, join, read, take, complete, planned } = cohortRoom()
	const dakar = cohort({ passMark: 0.9 }, [planned('intro')])
	const awa = join(dakar.id, 'Awa', BEGIN)
	const other = join(dakar.id, 'Moussa', BEGIN)
	read(awa, 'gap', BEGIN + DAY, { isCompleted: true })
	read(awa, 'drill', BEGIN + 2 * DAY, { reachedEnd: true })
	read(awa, 'gap', BEGIN, { moduleId: 'partners' })
	take(awa, 0.5, BEGIN + 3 * DAY)
	take(awa, 0.8, BEGIN + 4 * DAY)
	take(awa, null, BEGIN + 5 * DAY)
	complete(other, BEGIN + DAY)

	const { modules, stuck, lastActiveAt } = personRecord(db, { cohort: dakar, userId: awa, locale: 'en', now: NOW })
	expect(modules).toMatchObject([
		{
			id: 'intro',
			completed: null,
			lessons: [
				{ id: 'gap', state: 'completed', lastSeenAt: BEGIN + DAY },
				{ id: 'more', state: 'none', lastSeenAt: null },
				{ id: 'drill', state: 'reached' },
			],
			tests: [
				{ score: 0.5, state: 'failed' },
				{ score: 0.8, state: 'failed' },
				{ score: null, submittedAt: null, state: 'none' },
			],
		},
	])
	expect(modules).toHaveLength(1)
	expect(stuck).toMatchObject({ userId: awa, reason: 'failed-twice' })
	expect(lastActiveAt).toBe(BEGIN + 5 * DAY)
})

test('lists the sessions that were held, and whether they came', () => {
	const { db, trainer, cohort, join } = cohortRoom()
	const dakar = cohort()
	const awa = join(dakar.id, 'Awa', BEGIN)
	const session = (id: string, startsAt: number, cancelledAt: number | null = null) => ({
		id,
		cohortId: dakar.id,
		title: id,
		startsAt,
		minutes: 60,
		createdBy: trainer.id,
		createdAt: 0,
		updatedAt: 0,
		cancelledAt,
	})
	const rows = [
		session('held', BEGIN),
		session('noted', BEGIN + DAY),
		session('off', BEGIN, 1),
		session('later', NOW + 1),
	]
	db.insert(liveSessions).values(rows).run()
	const note = { userId: awa, state: 'present' as const, recordedBy: trainer.id, recordedAt: 0 }
	db.insert(attendances)
		.values({ ...note, sessionId: 'noted' })
		.run()
	expect(personRecord(db, { cohort: dakar, userId: awa, locale: 'en', now: NOW }).sessions).toEqual([
		{ id: 'held', title: 'held', startsAt: BEGIN, state: null },
		{ id: 'noted', title: 'noted', startsAt: BEGIN + DAY, state: 'present' },
	])
})
