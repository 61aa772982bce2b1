import { expect, test } from 'vitest'
import { askedPeople, cohortPeople, type PeopleQuery } from './cohort-people.server.ts'
import { cohortRoom } from './cohort-room.fixture.ts'

function room() {
	const { db, cohort, join, read, take, complete } = cohortRoom()
	const { id: cohortId } = cohort()
	const elsewhere = cohort()
	const awa = join(cohortId, 'Awa', 100)
	const zoe = join(cohortId, 'Zoé', 300, 'paused')
	const emile = join(cohortId, 'Émile', 200)
	join(elsewhere.id, 'Sira', 100)
	read(awa, 'gap', 900)
	read(emile, 'gap', 800)
	complete(emile, 850)
	const ask = (query: Partial<PeopleQuery> = {}) =>
		cohortPeople(db, {
			cohortId,
			moduleIds: ['intro'],
			query: { text: '', state: null, order: 'name', ...query },
			locale: 'fr',
		})
	const names = (query: Partial<PeopleQuery>) => ask(query).map(({ displayName }) => displayName)
	return { cohortId, join, read, take, complete, zoe, ask, names }
}

test('lists who takes part, with how far they are in the plan', () => {
	const { zoe, ask } = room()
	expect(ask()).toMatchObject([
		{ displayName: 'Awa', state: 'active', lastActiveAt: 900, done: 0 },
		{ displayName: 'Émile', lastActiveAt: 850, done: 1 },
		{ userId: zoe, displayName: 'Zoé', state: 'paused', enrolledAt: 300, lastActiveAt: null, done: 0 },
	])
})

test('a test under way counts as being active, as it does for the rule about who needs help', () => {
	const { take, zoe, ask } = room()
	take(zoe, null, 950)
	expect(ask({ text: 'zoé' })).toMatchObject([{ lastActiveAt: 950, done: 0 }])
})

test('they are put in order by who needs to be looked at first', () => {
	const { names } = room()
	expect(names({ order: 'active' })).toEqual(['Zoé', 'Émile', 'Awa'])
	expect(names({ order: 'done' })).toEqual(['Awa', 'Zoé', 'Émile'])
	expect(names({ order: 'joined' })).toEqual(['Zoé', 'Émile', 'Awa'])
})

test('they are found by a part of their name', () => {
	const { names } = room()
	expect(names({ text: 'emil' })).toEqual(['Émile'])
	expect(names({ text: 'sira' })).toEqual([])
})

test.each(['requested', 'removed', 'declined', 'moved'] as const)(
	'of somebody %s nothing is told but that they are',
	(state) => {
		const { cohortId, join, read, complete, ask, names } = room()
		const moussa = join(cohortId, 'Moussa', 100, state)
		read(moussa, 'gap', 900)
		complete(moussa, 950)
		expect(names({})).not.toContain('Moussa')
		expect(ask({ state })).toMatchObject([{ displayName: 'Moussa', state, lastActiveAt: null, done: null }])
	},
)

test('what an address asks for and is not there is left out', () => {
	expect(askedPeople(new URLSearchParams('q=awa&state=paused&order=done'))).toEqual({
		text: 'awa',
		state: 'paused',
		order: 'done',
	})
	expect(askedPeople(new URLSearchParams('state=asleep&order=height'))).toEqual({
		text: '',
		state: null,
		order: 'name',
	})
})
