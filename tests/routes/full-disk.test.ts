import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#db/connection.ts'
import { workbookEntries, writes } from '#db/schema/learning.ts'
import { addPerson } from '#tests/platform/people.ts'
import { runPlatform } from '#tests/platform/run-platform.ts'
import { db as shared } from './requests.ts'

const LESSON = '/learn/introduction/the-gap'

test('a full disk means an error page, a reason in the log and nothing half-written; the same act works later', {
	timeout: 120_000,
}, async () => {
	const folder = mkdtempSync(join(tmpdir(), 'full-disk-'))
	onTestFinished(() => rmSync(folder, { recursive: true }))
	const databasePath = join(folder, 'lms.db')
	await shared.$client.backup(databasePath)
	let log = ''
	const onFault = (text: string) => {
		log += text
	}
	const preload = new URL('../platform/fill-disk.ts', import.meta.url).pathname
	const platform = await runPlatform({ databasePath, preload, onFault })
	onTestFinished(platform.stop)
	const db = openDatabase(databasePath)
	onTestFinished(() => void db.$client.close())
	const learner = await addPerson(db)
	const headers = { Cookie: learner.cookie, Origin: platform.origin, 'Sec-Fetch-Site': 'same-origin' }
	const read = () => fetch(platform.origin + LESSON, { headers })
	const save = () => {
		const note = { intent: 'note', requestId: 'note-1', version: '0', text: 'x'.repeat(19_000) }
		const body = new URLSearchParams(note)
		return fetch(platform.origin + LESSON, { method: 'POST', headers, body, redirect: 'manual' })
	}
	const kept = () =>
		[workbookEntries, writes].map((table) => db.select().from(table).where(eq(table.userId, learner.id)).all().length)
	expect((await read()).status).toBe(200)

	await platform.tell('fill')
	const refused = await save()
	expect(refused.status).toBe(500)
	const page = await refused.text()
	expect(page).toContain('Something went wrong. Your saved answers are safe.')
	expect(page).not.toMatch(/SQLITE|disk is full|node_modules/)
	expect(kept()).toEqual([0, 0])
	expect((await read()).status).toBe(200)
	await expect.poll(() => log).toContain('SQLITE_FULL')
	const faults = log
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line))
	expect(faults).toMatchObject([
		{ msg: 'request failed', path: LESSON, requestId: expect.stringMatching(/^[\da-f-]{36}$/) },
	])
	expect(log).not.toContain('xxx')

	await platform.tell('empty')
	expect((await save()).status).toBe(302)
	expect(kept()).toEqual([1, 1])
})
