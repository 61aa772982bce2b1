import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { backUp } from './backup.ts'
import { openDatabase } from './connection.ts'
import { migrate } from './migrate.ts'
import { restore } from './restore.ts'
import { rateLimits } from './schema/platform.ts'

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5)

function withDatabase() {
	const folder = mkdtempSync(join(tmpdir(), 'restore-'))
	onTestFinished(() => rmSync(folder, { recursive: true }))
	const path = join(folder, 'data', 'lms.db')
	const file = join(folder, 'backup.db')
	write(path, 'before')
	return { folder, path, file }
}

/** The rows stand for everything else: many enough to fill pages. */
function write(path: string, word: string) {
	const db = openDatabase(path)
	migrate(db)
	db.transaction((tx) => {
		for (let i = 0; i < 500; i++)
			tx.insert(rateLimits)
				.values({ keyHash: `${word} ${i}`, fullAt: 1 })
				.run()
	})
	db.$client.close()
}

function has(path: string, word: string): boolean {
	const db = openDatabase(path)
	const row = db
		.select()
		.from(rateLimits)
		.where(eq(rateLimits.keyHash, `${word} 499`))
		.get()
	db.$client.close()
	return row !== undefined
}

test('brings back what was there at the backup, and keeps what it replaces', async () => {
	const { path, file } = withDatabase()
	expect(await backUp(path, file)).toEqual({ ok: true })
	write(path, 'after')
	const result = restore(path, file, NOW)
	expect(result).toEqual({ ok: true, keptAs: `${path}.replaced-2026-01-02T03-04-05`, isOlder: false })
	expect(has(path, 'before')).toBe(true)
	expect(has(path, 'after')).toBe(false)
	expect(has(`${path}.replaced-2026-01-02T03-04-05`, 'after')).toBe(true)
	expect(restore(path, file, NOW)).toMatchObject({ keptAs: `${path}.replaced-2026-01-02T03-04-05-2` })
})

test('backs up a database that is open and being written, as one file', async () => {
	const { folder, path, file } = withDatabase()
	const server = openDatabase(path)
	server.insert(rateLimits).values({ keyHash: 'open 499', fullAt: 1 }).run()
	expect(await backUp(path, file)).toEqual({ ok: true })
	server.$client.close()
	expect(readdirSync(folder).sort()).toEqual(['backup.db', 'data'])
	expect(has(file, 'open')).toBe(true)
})

test('replaces an earlier backup, but no file of another kind and not the database', async () => {
	const { folder, path, file } = withDatabase()
	await backUp(path, file)
	write(path, 'after')
	expect(await backUp(path, file)).toEqual({ ok: true })
	expect(has(file, 'after')).toBe(true)

	const thesis = join(folder, 'thesis.txt')
	writeFileSync(thesis, 'years of work')
	expect(await backUp(path, thesis)).toEqual({ ok: false, reason: 'would-overwrite' })
	expect(readFileSync(thesis, 'utf8')).toBe('years of work')
	expect(await backUp(path, path)).toEqual({ ok: false, reason: 'is-the-database' })
	expect(await backUp(path, `${path}-wal`)).toEqual({ ok: false, reason: 'is-the-database' })
	expect(await backUp(path, join(folder, 'missing', 'backup.db'))).toEqual({ ok: false, reason: 'no-folder' })
	expect(await backUp(join(folder, 'missing.db'), file)).toEqual({ ok: false, reason: 'no-database' })
})

test('refuses while the database is open, even by an idle server', async () => {
	const { path, file } = withDatabase()
	await backUp(path, file)
	const server = openDatabase(path)
	server.select().from(rateLimits).limit(1).all()
	expect(restore(path, file, NOW)).toEqual({ ok: false, reason: 'in-use' })
	server.insert(rateLimits).values({ keyHash: 'still working 499', fullAt: 1 }).run()
	server.$client.close()
	expect(has(path, 'still working')).toBe(true)
	expect(restore(path, file, NOW)).toMatchObject({ ok: true })
})

test.each<[string, string, (file: string) => void]>([
	['is missing', 'no-file', (file) => rmSync(file)],
	['is no database', 'damaged', (file) => writeFileSync(file, 'not a database, by any means'.repeat(500))],
	['is cut short', 'damaged', (file) => truncateSync(file, 20_000)],
	['has a page of noise in it', 'damaged', scribble],
	['is the database of something else', 'not-ours', replaceByForeign],
	['was made by a newer version', 'newer', ageByOne],
])('refuses a backup that %s, and changes nothing', async (_, reason, spoil) => {
	const { folder, path, file } = withDatabase()
	await backUp(path, file)
	spoil(file)
	expect(restore(path, file, NOW)).toEqual({ ok: false, reason })
	expect(has(path, 'before')).toBe(true)
	expect(readdirSync(join(folder, 'data'))).toEqual(['lms.db'])
})

test('restores where there is no database yet, and where it is broken', async () => {
	const { folder, path, file } = withDatabase()
	await backUp(path, file)
	const elsewhere = join(folder, 'new', 'lms.db')
	expect(restore(elsewhere, file, NOW)).toEqual({ ok: true, keptAs: null, isOlder: false })
	expect(has(elsewhere, 'before')).toBe(true)

	writeFileSync(path, 'a broken disk did this'.repeat(1000))
	expect(restore(path, file, NOW)).toMatchObject({ ok: true })
	expect(has(path, 'before')).toBe(true)
	expect(existsSync(`${path}.restoring`)).toBe(false)
})

function scribble(file: string) {
	const bytes = readFileSync(file)
	bytes.fill(0xa5, bytes.length - 12_000, bytes.length - 4_000)
	writeFileSync(file, bytes)
}

function replaceByForeign(file: string) {
	rmSync(file)
	const foreign = new BetterSqlite3(file)
	foreign.exec('create table recipes (name text)')
	foreign.close()
}

function ageByOne(file: string) {
	const newer = new BetterSqlite3(file)
	newer.exec("insert into __drizzle_migrations (hash, created_at) values ('from the future', 9999999999999)")
	newer.close()
}
