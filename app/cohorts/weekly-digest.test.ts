import { expect, test } from 'vitest'
import { cohortWeek } from './weekly-digest.ts'

const cohort = { id: 'c', name: 'Dakar', timeZone: 'Africa/Dakar', startsOn: '2027-02-01', endsOn: '2027-05-31' }
/** A Monday. */
const NOW = Date.parse('2027-03-01T08:00:00Z')
const nothing = { cohort, plan: [], people: [], stuck: [], requests: 0, sessions: [], monday: '2027-03-01', now: NOW }
const module = (moduleId: string, releaseOn: string | null = null, dueOn: string | null = null) => ({
	moduleId,
	releaseOn,
	dueOn,
})
const opened = (...ids: string[]) => ({ opened: new Set(ids) })
const week = (known: Partial<Parameters<typeof cohortWeek>[0]>) => cohortWeek({ ...nothing, ...known })

test('a week in which there is nothing to say is silent', () => {
	expect(week({})).toBeNull()
	expect(week({ plan: [module('a', null, '2027-03-03')], people: [opened('a')] })).toBeNull()
	expect(week({ sessions: [{ title: 'Later', startsAt: Date.parse('2027-03-08T00:00:00Z') }] })).toBeNull()
})

test('modules that people have not opened are counted where a day makes them matter', () => {
	const plan = [
		module('past', null, '2027-02-20'),
		module('this-week', null, '2027-03-07'),
		module('next-week', null, '2027-03-08'),
		module('open-by-day', '2027-02-20'),
		module('closed-yet', '2027-03-02', '2027-03-05'),
		module('no-day'),
	]
	expect(week({ plan, people: [opened(), opened('past'), opened()] })?.unopened).toEqual([
		{ moduleId: 'past', count: 2 },
		{ moduleId: 'this-week', count: 3 },
		{ moduleId: 'open-by-day', count: 3 },
	])
})

test('of a plan without days the first module that somebody has not opened is named', () => {
	const plan = [module('a'), module('b'), module('c')]
	expect(week({ plan, people: [opened('a'), opened('a', 'b')] })?.unopened).toEqual([{ moduleId: 'b', count: 1 }])
})

test.each(['2027-01-25T08:00:00Z', '2027-06-07T08:00:00Z'])(
	'before its first day and after its last nobody is behind: %s',
	(at) => {
		const plan = [module('a', null, '2027-02-20')]
		expect(week({ plan, people: [opened()], monday: at.slice(0, 10), now: Date.parse(at) })).toBeNull()
	},
)

test('who is stuck is named by reason', () => {
	const stuck = [
		{ reason: 'inactive' as const, displayName: 'Awa' },
		{ reason: 'not-started' as const, displayName: 'Fatou' },
		{ reason: 'inactive' as const, displayName: 'Omar' },
	]
	expect(week({ stuck })?.stuck).toEqual([
		{ reason: 'inactive', names: ['Awa', 'Omar'] },
		{ reason: 'not-started', names: ['Fatou'] },
	])
})

test.each([
	['Africa/Dakar', ['this evening', 'Sunday']],
	['Asia/Manila', ['this evening']],
])('the week ends where the cohort is: %s', (timeZone, titles) => {
	const sessions = [
		{ title: 'over', startsAt: NOW - 1 },
		{ title: 'this evening', startsAt: NOW + 3_600_000 },
		{ title: 'Sunday', startsAt: Date.parse('2027-03-07T20:00:00Z') },
		{ title: 'Monday', startsAt: Date.parse('2027-03-08T08:00:00Z') },
	]
	expect(week({ cohort: { ...cohort, timeZone }, sessions })?.sessions.map(({ title }) => title)).toEqual(titles)
})

test('where the week has not quite begun yet, it is still the week that is told', () => {
	const known = {
		cohort: { ...cohort, timeZone: 'America/Santiago' },
		plan: [module('a', null, '2027-03-05')],
		people: [opened()],
		sessions: [{ title: 'Friday', startsAt: Date.parse('2027-03-05T15:00:00Z') }],
		now: Date.parse('2027-03-01T01:00:00Z'),
	}
	expect(week(known)).toMatchObject({ unopened: [{ moduleId: 'a' }], sessions: [{ title: 'Friday' }] })
})
