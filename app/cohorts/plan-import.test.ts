import { expect, test } from 'vitest'
import { type Known, planImport } from './plan-import.ts'
import { readPeopleList } from './read-people-list.ts'

const NOTHING: Known = {
	members: new Map(),
	usernames: new Map(),
	participants: new Set(),
	invited: new Set(),
	slips: new Map(),
}

function outcomes(text: string, known: Partial<Known> = {}) {
	const list = readPeopleList(text)
	if (!list.ok) throw new Error(list.reason)
	return planImport(list.rows, { ...NOTHING, ...known }).map(({ outcome }) => outcome)
}

test('who has an address is invited, and who has none gets a slip', () => {
	expect(outcomes('Awa;awa@example.org\nMoussa;')).toEqual(['invite', 'slip'])
})

test('who has an account is enrolled, and who is in the cohort stays as they are', () => {
	const members = new Map([
		['awa@example.org', { id: 'awa' }],
		['moussa@example.org', { id: 'moussa' }],
	])
	const list = 'Awa;AWA@example.org\nMoussa;moussa@example.org'
	expect(outcomes(list, { members, participants: new Set(['moussa']) })).toEqual(['enrol', 'in-cohort'])
})

test('who was invited to this cohort is not invited again', () => {
	expect(outcomes('Awa;Awa@example.org', { invited: new Set(['awa@example.org']) })).toEqual(['invited'])
})

test('two people of one name need two slips', () => {
	const list = 'Awa Diop\nMoussa Ba\nAwa Diop\nAwa Diop'
	expect(outcomes(list, { slips: new Map([['Awa Diop', 2]]) })).toEqual(['has-slip', 'slip', 'has-slip', 'slip'])
})

test('a username is known in the cohort and nowhere else', () => {
	const list = 'Name;Email;Username\nAwa;;Awa\nMoussa;;moussa\nEve;;eve'
	const known = {
		usernames: new Map([
			['awa', 'awa'],
			['moussa', 'moussa'],
		]),
		participants: new Set(['awa']),
	}
	expect(outcomes(list, known)).toEqual(['in-cohort', 'enrol', 'faulty'])
})

test('a row with a fault does nothing else', () => {
	expect(outcomes('Awa;awa@example;fr\nMoussa;m@example.org;xx')).toEqual(['faulty', 'faulty'])
})
