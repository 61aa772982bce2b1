import { expect, test } from 'vitest'
import { createTestDatabase } from '#tests/database.ts'
import { disablePerson } from './disable-person.server.ts'
import { addPerson, client } from './people.fixture.ts'
import { type PeopleQuery, searchPeople } from './search-people.server.ts'

const NOW = Date.now()
const EVERYBODY: PeopleQuery = { text: '', role: null, state: null }

function withPeople() {
	const db = createTestDatabase()
	addPerson(db, { displayName: 'zeynab', roles: ['admin'] })
	addPerson(db, { displayName: 'Aïssatou Diallo', email: null, username: 'adiallo', roles: ['trainer', 'author'] })
	const closed = addPerson(db, { displayName: 'أحمد', email: 'Ahmad@Example.org' })
	disablePerson(db, { personId: closed.id, disabledBy: null, client, now: NOW })
	const names = (query: Partial<PeopleQuery>, page = { limit: 10, offset: 0 }) =>
		searchPeople(db, { ...EVERYBODY, ...query }, page).map(({ displayName }) => displayName)
	return names
}

test('lists people by name, in pages', () => {
	const names = withPeople()
	expect(names({})).toEqual(['Aïssatou Diallo', 'zeynab', 'أحمد'])
	expect(names({}, { limit: 1, offset: 1 })).toEqual(['zeynab'])
})

test.each([
	['aissatou', 'Aïssatou Diallo'],
	['ADIALLO', 'Aïssatou Diallo'],
	['احمد', 'أحمد'],
	['ahmad@ex', 'أحمد'],
])('%s finds %s', (text, name) => {
	expect(withPeople()({ text })).toEqual([name])
})

test('signs that mean something to SQL are only signs', () => {
	const names = withPeople()
	for (const text of ['%', '_', "'", '"; drop table users; --', '\\']) expect(names({ text })).toEqual([])
})

test('tells roles and closed accounts apart', () => {
	const names = withPeople()
	expect(names({ role: 'author' })).toEqual(['Aïssatou Diallo'])
	expect(names({ state: 'closed' })).toEqual(['أحمد'])
	expect(names({ state: 'open', role: 'practitioner' })).toEqual([])
})
