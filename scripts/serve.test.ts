import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createDemoPeople } from '#app/identity/demo-people.server.ts'
import { type Database, openDatabase } from '#db/connection.ts'
import { migrate } from '#db/migrate.ts'
import { curriculumSnapshots } from '#db/schema/curriculum.ts'

/** Each is a process of its own, and this machine may be busy. */
const SLOW = { timeout: 300_000 }
const SECRET = 'four boats, one river, four boats, one river'
const NEWEST = '(select max(created_at) from __drizzle_migrations)'

/** A database that is ready to be served, but for what `spoil` does to it; and how to serve it. */
async function withDatabase(spoil: ((db: Database) => void | Promise<void>) | null) {
	const folder = mkdtempSync(join(tmpdir(), 'serve-'))
	onTestFinished(() => rmSync(folder, { recursive: true }))
	const databasePath = join(folder, 'lms.db')
	if (spoil) {
		const db = openDatabase(databasePath)
		migrate(db)
		db.insert(curriculumSnapshots).values({ hash: 'x', body: '{}', publishedAt: 1 }).run()
		await spoil(db)
		db.$client.close()
	}
	return (variables: NodeJS.ProcessEnv = {}) => {
		const env = { PATH: process.env.PATH, PORT: '0', SECRET, DATABASE_PATH: databasePath, ...variables }
		const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/serve.ts'], { env, encoding: 'utf8' })
		return { status, words: (stdout + stderr).trim() }
	}
}

test.each<[string, RegExp, ((db: Database) => void | Promise<void>) | null]>([
	['does not exist', /^There is no database at \S+lms\.db\. Run `npm run migrate` to make one\.$/, null],
	[
		'was made by a newer version',
		/^The database was made by a newer version of this software\. Run that version, or restore an older backup\.$/,
		(db) => void db.$client.exec("insert into __drizzle_migrations (hash, created_at) values ('x', 9999999999999)"),
	],
	[
		'is of an earlier version',
		/^The database is of an earlier version\. Run `npm run migrate` first\.$/,
		(db) => void db.$client.exec(`delete from __drizzle_migrations where created_at = ${NEWEST}`),
	],
	[
		'holds no curriculum',
		/^The database holds no curriculum\. Run `npm run migrate` first\.$/,
		(db) => void db.delete(curriculumSnapshots).run(),
	],
	[
		'lets demo accounts in',
		/^A demo account can sign in .+ Run `npm run close-demo` first, or choose another DATABASE_PATH\.$/,
		(db) => createDemoPeople(db, 1),
	],
])('production does not start where the database %s, and says so in a sentence', SLOW, async (_, sentence, spoil) => {
	const serve = await withDatabase(spoil)
	const { status, words } = serve()
	expect(words).toMatch(sentence)
	expect(status).toBe(1)
})

test('production does not start without a secret, nor as a demo', SLOW, async () => {
	const serve = await withDatabase(() => undefined)
	expect(serve({ SECRET: '' })).toEqual({ status: 1, words: expect.stringMatching(/^Set SECRET to .+\.$/) })
	expect(serve({ DEMO: '1' })).toEqual({ status: 1, words: expect.stringMatching(/^DEMO is set\..+for the demo\.$/) })
})
