import { expect, test } from 'vitest'
import { makeTape, type Person, type Ran, type Watched } from './tape.ts'

const amina: Person = { userId: 'user-amina', sessionHash: 'a'.repeat(64), cookie: '' }
const SQL = 'select * from t where a = ? and b = ?'

function watched(values: Ran['values']): Watched[] {
	return [{ ran: [{ sql: SQL, values }], status: 200, headers: {}, bodyBytes: 1, sentBytes: 0 }]
}

function taped(own: Ran['values'], another: Ran['values'] = []) {
	return makeTape(watched(own), amina, watched(another)).steps[0]?.statements[0]
}

test("a person's own values are taken from whoever makes the journey", () => {
	expect(taped([amina.userId, amina.sessionHash])).toEqual({
		sql: SQL,
		values: [{ person: 'userId' }, { person: 'sessionHash' }],
	})
})

test('what only one journey made up is new in each', () => {
	const id = 'q3ZkY0m1a2b3c4d5'
	expect(taped([id, id])?.values).toEqual([{ fresh: id }, { fresh: id }])
})

test('what every journey names, and what is no made-up text, stays as it is', () => {
	const hash = 'c'.repeat(64)
	expect(taped([hash, 'the-gap'], [hash])?.values).toEqual([{ always: hash }, { always: 'the-gap' }])
	expect(taped([1_795_393_789_815, null])?.values).toEqual([{ always: 1_795_393_789_815 }, { always: null }])
})
