import { expect, test } from 'vitest'
import { createTestDatabase } from '#tests/database.ts'
import { writeTogether } from './write-together.ts'

function openNotes() {
	const db = createTestDatabase()
	db.$client.exec('create table notes (id integer primary key, text text not null)')
	const insert = db.$client.prepare('insert into notes (text) values (?)')
	const texts = () => db.$client.prepare('select text from notes order by id').pluck().all()
	return { db, texts, note: (text: string | null) => writeTogether(db, () => insert.run(text).lastInsertRowid) }
}

test('does writes in the order they came, and gives each its own result', async () => {
	const { texts, note } = openNotes()
	expect(await Promise.all([note('one'), note('two'), note('three')])).toEqual([1, 2, 3])
	expect(texts()).toEqual(['one', 'two', 'three'])
})

test('nothing is acknowledged before it is written', async () => {
	const { db, note } = openNotes()
	const first = note('one').then(() => db.$client.inTransaction)
	const second = note('two').then(() => db.$client.inTransaction)
	expect(await Promise.all([first, second])).toEqual([false, false])
})

test('one that throws is undone and leaves the others alone', async () => {
	const { db, texts, note } = openNotes()
	const half = writeTogether(db, () => {
		db.$client.exec("insert into notes (text) values ('half')")
		throw new Error('no')
	})
	const [one, two, three] = await Promise.allSettled([note('one'), half, note('three')])
	expect([one.status, two.status, three.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
	expect(texts()).toEqual(['one', 'three'])
})

test('if the database refuses, nothing is written and everybody hears of it', async () => {
	const { db, texts, note } = openNotes()
	db.$client.pragma('query_only = on')
	const both = await Promise.allSettled([note('one'), note('two')])
	expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
	db.$client.pragma('query_only = off')
	expect(texts()).toEqual([])
	expect(await note('later')).toBe(1)
})
