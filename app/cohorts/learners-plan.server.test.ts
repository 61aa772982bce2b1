import { expect, test } from 'vitest'
import { cohortRoom } from './cohort-room.fixture.ts'
import { learnersPlan } from './learners-plan.server.ts'

const at = (day: string) => Date.parse(`${day}T12:00:00Z`)

test('a person learns by the plan of the cohort they came to last', () => {
	const { db, cohort, planned, join, enrol } = cohortRoom()
	const first = cohort({ name: 'First' }, [planned('intro', { dueOn: '2027-02-10' })])
	const plan = [planned('partners', { releaseOn: '2027-03-01', dueOn: '2027-03-31' }), planned('intro')]
	const second = cohort({ name: 'Second' }, plan)
	const id = join(first.id, 'Awa', 1_000)
	enrol(second.id, id, 2_000, 'active')
	const mine = (day: string) => learnersPlan(db, { id, readsWithCohort: true }, at(day))

	expect(mine('2027-02-15')?.cohorts.map(({ name }) => name)).toEqual(['Second', 'First'])
	expect(mine('2027-02-15')?.moduleIds).toEqual(['partners', 'intro'])
	expect(mine('2027-02-15')?.planned.get('partners')).toEqual({
		opensOn: '2027-03-01',
		dueOn: '2027-03-31',
		isPastDue: false,
		isRequired: true,
	})
	expect(mine('2027-03-31')?.planned.get('partners')).toMatchObject({ opensOn: null, isPastDue: false })
	expect(mine('2027-04-01')?.planned.get('partners')).toMatchObject({ isPastDue: true })
	expect(mine('2027-04-01')?.planned.get('intro')).toMatchObject({ dueOn: null, isPastDue: false })
})

test('a day is over when it is over where the cohort is', () => {
	const { db, cohort, planned, join } = cohortRoom()
	const { id: cohortId } = cohort({ timeZone: 'Africa/Nairobi' }, [planned('intro', { dueOn: '2027-02-10' })])
	const learner = { id: join(cohortId, 'Awa', 1_000), readsWithCohort: true }
	const isPastDue = (now: string) => learnersPlan(db, learner, Date.parse(now))?.planned.get('intro')?.isPastDue
	expect([isPastDue('2027-02-10T20:59:59Z'), isPastDue('2027-02-10T21:00:00Z')]).toEqual([false, true])
})

test('who takes part in no cohort has no plan', () => {
	const { db, cohort, join } = cohortRoom()
	const id = join(cohort().id, 'Awa', 1_000, 'requested')
	expect(learnersPlan(db, { id, readsWithCohort: true }, 0)).toBe(null)
	expect(learnersPlan(db, { id, readsWithCohort: false }, 0)).toBe(null)
})
