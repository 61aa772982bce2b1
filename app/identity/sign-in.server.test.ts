import { expect, test } from 'vitest'
import { takeFromLimit } from '#app/platform/rate-limit.server.ts'
import type { Database } from '#db/connection.ts'
import { auditLog, users } from '#db/schema/identity.ts'
import { createTestDatabase } from '#tests/database.ts'
import { TRIES_PER_NETWORK } from './limits.ts'
import { addPerson, auditActions, client, PASSWORD } from './people.fixture.ts'
import { listSessions, readSession } from './session.server.ts'
import { signIn } from './sign-in.server.ts'
import { signOut } from './sign-out.server.ts'

const NOW = Date.now()
const MINUTE_MS = 60_000
const attempt = { identifier: 'awa@example.org', password: PASSWORD, client, now: NOW }
const wrong = { ...attempt, password: 'not the password' }

function withAwa(disabledAt: number | null = null) {
	const db = createTestDatabase()
	const awa = addPerson(db, { email: 'Awa@Example.org', username: 'awa.diop' })
	if (disabledAt !== null) db.update(users).set({ disabledAt }).run()
	return { db, awa }
}

test.each(['awa@example.org', ' AWA@EXAMPLE.ORG ', 'awa.diop', 'AWA.Diop'])('signs in as %j', async (identifier) => {
	const { db, awa } = withAwa()
	const result = await signIn(db, { ...attempt, identifier })
	expect(result).toMatchObject({ ok: true, userId: awa.id })
	const cookie = `session=${result.ok && result.sessionSecret}`
	expect(await readSession(db, cookie, { isTls: false, now: NOW })).toMatchObject({ user: { id: awa.id } })
	expect(db.select().from(auditLog).all()).toMatchObject([
		{ action: 'signed-in', actorId: awa.id, network: '192.0.2.0/24' },
	])
})

test('answers the same for a wrong password, an unknown name and a closed account', async () => {
	const { db, awa } = withAwa()
	const closed = withAwa(1).db
	const answers = [
		await signIn(db, wrong),
		await signIn(db, { ...attempt, identifier: 'nobody@example.org' }),
		await signIn(db, { ...attempt, identifier: '' }),
		await signIn(closed, attempt),
	]
	expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
		new Set(['{"ok":false,"reason":"wrong-credentials"}']),
	)
	expect(listSessions(db, awa.id, NOW)).toEqual([])
})

test('records a failure, but not the name that was typed', async () => {
	const { db, awa } = withAwa()
	await signIn(db, wrong)
	await signIn(db, { ...attempt, identifier: 'my secret password' })
	const rows = db.select().from(auditLog).all()
	expect(rows).toMatchObject([
		{ action: 'sign-in-failed', actorId: null, subjectId: awa.id },
		{ action: 'sign-in-failed', actorId: null, subjectId: null },
	])
	expect(JSON.stringify(rows)).not.toContain('secret')
})

test.each(['awa@example.org', 'nobody@example.org'])(
	'stops guesses at %s after ten, and lets one more in later',
	async (identifier) => {
		const { db } = withAwa()
		for (let i = 0; i < 10; i++) expect((await signIn(db, { ...wrong, identifier })).ok).toBe(false)
		expect(await signIn(db, { ...attempt, identifier })).toEqual({
			ok: false,
			reason: 'too-many-tries',
			retryAfterMs: 2 * MINUTE_MS,
		})
		expect(auditActions(db)).toHaveLength(10)
		const later = await signIn(db, { ...attempt, identifier, now: NOW + 2 * MINUTE_MS })
		expect(later).not.toMatchObject({ reason: 'too-many-tries' })
	},
)

test('stops guesses made all at once', async () => {
	const { db } = withAwa()
	const results = await Promise.all(Array.from({ length: 15 }, () => signIn(db, wrong)))
	expect(results.filter((result) => !result.ok && result.reason === 'wrong-credentials')).toHaveLength(10)
})

/** So many failures from this network, without the time that hashing takes. */
function failFromNetwork(db: Database, times: number) {
	for (let i = 0; i < times; i++) takeFromLimit(db, TRIES_PER_NETWORK, client.address, NOW)
}

test('stops one network from trying one name after another', async () => {
	const { db } = withAwa()
	failFromNetwork(db, TRIES_PER_NETWORK.capacity - 1)
	expect(await signIn(db, { ...wrong, identifier: 'nobody@example.org' })).toMatchObject({
		reason: 'wrong-credentials',
	})
	expect(await signIn(db, attempt)).toMatchObject({ ok: false, reason: 'too-many-tries' })
	const elsewhere = { ...client, address: '198.51.100.1' }
	expect(await signIn(db, { ...attempt, client: elsewhere })).toMatchObject({ ok: true })
})

test('a whole class can sign in from one network: only failures count', async () => {
	const { db } = withAwa()
	failFromNetwork(db, TRIES_PER_NETWORK.capacity - 1)
	for (let i = 0; i < 3; i++) expect((await signIn(db, attempt)).ok).toBe(true)
})

test('signing out ends that session and no other', async () => {
	const { db, awa } = withAwa()
	await signIn(db, attempt)
	await signIn(db, attempt)
	const [first, second] = listSessions(db, awa.id, NOW)
	if (!first) throw new Error('no session')
	signOut(db, { session: first, client, now: NOW })
	expect(listSessions(db, awa.id, NOW)).toEqual([second])
	expect(auditActions(db).at(-1)).toBe('signed-out')
})
