import { getTableColumns, is, sql } from 'drizzle-orm'
import { getTableConfig, type SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { eraseAuthor } from '#app/adaptation/erase-author.server.ts'
import { erasePersonOnRequest } from '#app/cohorts/erase-person.server.ts'
import { addPerson, client } from '#app/identity/people.fixture.ts'
import type { Database } from '#db/connection.ts'
import * as schema from '#db/schema/index.ts'
import { createTestDatabase } from '#tests/database.ts'

const tables = Object.values<unknown>(schema).filter((each): each is SQLiteTable => is(each, SQLiteTable))
const NAMES_A_PERSON = /^(.*_by|(user|author|actor|subject)_id)$/
/** Another certificate, and a day. */
const NAMES_A_THING = ['certificates.replaced_by', 'revisions.review_by']

/** Every column that can hold the id of a person: those tied to `users`, and those called so. */
const personColumns = tables.flatMap((table) => {
	const { name, foreignKeys } = getTableConfig(table)
	const tied = foreignKeys.flatMap((key) => {
		const { columns, foreignTable } = key.reference()
		return getTableConfig(foreignTable).name === 'users' ? columns : []
	})
	const called = Object.values(getTableColumns(table)).filter((column) => NAMES_A_PERSON.test(column.name))
	const columns = [...new Set<SQLiteColumn>([...tied, ...called])]
	return columns
		.filter((column) => !NAMES_A_THING.includes(`${name}.${column.name}`))
		.map((column) => ({ table, column }))
})

/** Puts a row into the table whose one column names the person; whatever else it needs is made up. */
function fill(db: Database, { table, column }: (typeof personColumns)[number], personId: string, turn: number): void {
	const values = Object.entries(getTableColumns(table)).map(([key, each]) => {
		if (each === column) return [key, personId]
		if (!each.notNull || (each.hasDefault && !each.primary)) return [key, undefined]
		if (each.enumValues) return [key, each.enumValues[0]]
		// Which is JSON, too.
		const made = { string: `${turn}`, number: turn, boolean: false, json: {} }
		return [key, made[each.dataType as keyof typeof made]]
	})
	db.insert(table).values(Object.fromEntries(values)).onConflictDoNothing().run()
}

function placesOf(db: Database, needle: string): string[] {
	const names = db.all<{ name: string }>(
		sql`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`,
	)
	return names.flatMap(({ name }) => {
		const rows = db.all<Record<string, unknown>>(sql.raw(`select * from "${name}"`))
		return rows.flatMap((row) =>
			Object.entries(row).flatMap(([key, value]) => (String(value).includes(needle) ? [`${name}.${key}`] : [])),
		)
	})
}

test('whatever column names a person, their id is in it no more', () => {
	const db = createTestDatabase()
	const admin = addPerson(db, { roles: ['admin'] })
	const person = addPerson(db, { displayName: 'Fatou Ndiaye', email: 'fatou@ndiaye.example' })
	expect(personColumns.length).toBeGreaterThan(40)

	db.$client.pragma('foreign_keys = OFF')
	for (const [turn, place] of personColumns.entries()) fill(db, place, person.id, turn)
	db.$client.pragma('foreign_keys = ON')
	const filled = personColumns.map(({ table, column }) => `${getTableConfig(table).name}.${column.name}`)
	expect([...new Set(placesOf(db, person.id))].sort()).toEqual([...new Set([...filled, 'users.id'])].sort())

	// What stands in for cohorts, sessions and the like is made up: only the ties to people are looked at.
	const act = { personId: person.id, erasedBy: admin.id, reason: 'asked-in-writing', client, now: 5_000 } as const
	expect(erasePersonOnRequest(db, { ...act, eraseElsewhere: eraseAuthor })).toMatchObject({ ok: true })
	expect(placesOf(db, person.id)).toEqual([])
	expect(placesOf(db, 'Ndiaye')).toEqual([])
	expect(placesOf(db, 'ndiaye')).toEqual(['outbox.recipient'])
})
