import { expect, test } from 'vitest'
import { addPerson } from '#app/identity/people.fixture.ts'
import type { Database } from '#db/connection.ts'
import { createTestDatabase } from '#tests/database.ts'
import { answerSurvey, hasAnswered } from './answer-survey.server.ts'

const from = { cohortId: 'dakar', contextId: 'senegal', locale: 'fr' }
const MONDAY = Date.parse('2027-02-01T08:00:00Z')
const turnOf = (userId: string) => ({ userId, survey: 'reaction' as const, subject: 'introduction' })
const wordsOf = (helped: string) => ({ ratings: { clear: 4 }, words: { helped } })

/** Every row of every table as text, with ids of our own making put out of the way. */
function dump(db: Database): Record<string, string[]> {
	const tables = db.$client.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[]
	return Object.fromEntries(
		tables.map(({ name }) => [
			name,
			db.$client
				.prepare(`select * from "${name}"`)
				.all()
				.map((row) => JSON.stringify(row)),
		]),
	)
}

/** Six people answer one after the other, in this order, each in their own words. */
function room(words: readonly string[]) {
	const db = createTestDatabase()
	const people = words.map((_, index) =>
		addPerson(db, { displayName: `Person ${index}`, email: `p${index}@x.example` }),
	)
	const before = dump(db)
	for (const [index, person] of people.entries()) {
		const given = { turn: turnOf(person.id), from, answer: wordsOf(words[index] ?? ''), now: MONDAY + index * 60_000 }
		answerSurvey(db, given)
	}
	return { db, people, before }
}
const WORDS = ['one', 'two', 'three', 'four', 'five', 'six']

test('an answer counts once, whatever is sent again', () => {
	const { db, people } = room(['one'])
	const turn = turnOf(people[0]?.id ?? '')
	expect(hasAnswered(db, turn)).toBe(true)
	expect(answerSurvey(db, { turn, from, answer: wordsOf('other'), now: MONDAY })).toEqual({ isReplay: true })
	expect(db.$client.prepare('select words, week from survey_answers').all()).toEqual([
		{ words: '{"helped":"one"}', week: '2027-02-01' },
	])
})

test('nothing in the database tells whose words are whose', () => {
	const { db, people, before } = room(WORDS)
	const after = dump(db)
	const changed = Object.keys(after).filter((table) => `${after[table]}` !== `${before[table]}`)
	expect(changed.sort()).toEqual(['survey_answers', 'survey_turns'])
	// Who exchanges the words of two people gets the same rows of turns, and answers that differ in chance ids only.
	const ids = people.map(({ id }) => id)
	for (const row of after.survey_answers ?? []) for (const id of ids) expect(row).not.toContain(id)
	for (const row of after.survey_turns ?? []) for (const word of WORDS) expect(row).not.toContain(`"${word}"`)
	const turns = (after.survey_turns ?? []).map((row) => ({ ...JSON.parse(row), user_id: null }))
	expect(new Set(turns.map((row) => JSON.stringify(row))).size).toBe(1)
	const answers = (after.survey_answers ?? []).map((row) => ({ ...JSON.parse(row), id: null, words: null }))
	expect(new Set(answers.map((row) => JSON.stringify(row))).size).toBe(1)
})

test('the order of the rows is no trace either', () => {
	const first = new Set<string>()
	for (let round = 0; round < 40 && first.size < 3; round++) {
		const { db } = room(WORDS)
		const [row] = db.$client.prepare('select words from survey_answers').all() as { words: string }[]
		first.add(row?.words ?? '')
		expect(() => db.$client.prepare('select rowid from survey_answers').all()).toThrow('no such column')
	}
	expect(first.size).toBeGreaterThanOrEqual(3)
})
