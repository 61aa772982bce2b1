import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { sessions, users } from '#db/schema/identity.ts'
import { createTestDatabase } from '#tests/database.ts'
import { addPerson } from './people.fixture.ts'
import { findSession, listSessions, readSession, startSession, sweepSessions } from './session.server.ts'
import { endedSessionCookie, sessionCookie } from './session-cookie.ts'

const DAY_MS = 24 * 60 * 60 * 1000

async function signedIn() {
	const db = createTestDatabase()
	const person = addPerson(db, { roles: ['trainer', 'practitioner'] })
	const now = Date.now()
	const secret = await startSession(db, person.id, 'a phone', now)
	const read = (cookie: string | null, later = 0) => readSession(db, cookie, { isTls: false, now: now + later })
	return { db, person, now, secret, read }
}

test('the cookie brings back who signed in', async () => {
	const { person, secret, read } = await signedIn()
	const { createdAt: _, disabledAt: __, ...user } = person
	const found = await read(`theme=dark; session=${secret}; x=%E0%A4%A`)
	expect(found).toMatchObject({ user, session: { userId: person.id }, renewedCookie: null })
	expect(found?.user.roles).toEqual(['practitioner', 'trainer'])
})

test('the database holds nothing that could be put into a cookie', async () => {
	const { db, secret, read } = await signedIn()
	const row = db.select().from(sessions).get()
	expect(JSON.stringify(row)).not.toContain(secret)
	expect(await read(`session=${row?.idHash}`)).toBeNull()
	expect(await read(`session=${row?.id}`)).toBeNull()
})

test.each([null, '', 'session=', 'session=%00', 'session=x; session=y', `session=${'a'.repeat(40)}`, '=;;;=', '%'])(
	'the cookie %j is nobody',
	async (cookie) => {
		const { read } = await signedIn()
		expect(await read(cookie)).toBeNull()
	},
)

test('a session ends after thirty days without use, and is forgotten', async () => {
	const { db, secret, read } = await signedIn()
	db.update(sessions)
		.set({ expiresAt: Date.now() - 1 })
		.run()
	expect(await read(`session=${secret}`)).toBeNull()
	expect(db.select().from(sessions).all()).toEqual([])
})

test('a session in use slides: past half its life it begins anew, and the browser is told', async () => {
	const { db, secret, read } = await signedIn()
	expect((await read(`session=${secret}`))?.renewedCookie).toBeNull()
	db.update(sessions)
		.set({ expiresAt: Date.now() + 14 * DAY_MS })
		.run()
	const renewed = await read(`session=${secret}`)
	expect(renewed?.renewedCookie).toContain(`session=${secret}; Path=/; Max-Age=2592000; HttpOnly`)
	expect(db.select().from(sessions).get()?.expiresAt).toBeGreaterThan(Date.now() + 29 * DAY_MS)
})

test('remembers when a device was last seen, to the hour', async () => {
	const { db, now, secret, read } = await signedIn()
	await read(`session=${secret}`, 1000)
	expect(db.select().from(sessions).get()?.lastSeenAt).toBe(now)
	await read(`session=${secret}`, DAY_MS)
	expect(db.select().from(sessions).get()?.lastSeenAt).toBe(now + DAY_MS)
})

test('a closed account has no session', async () => {
	const { db, person, secret, read } = await signedIn()
	db.update(users).set({ disabledAt: 1 }).where(eq(users.id, person.id)).run()
	expect(await read(`session=${secret}`)).toBeNull()
})

test('behind TLS the cookie is secure, and only the secure one counts', async () => {
	const { db, now, secret } = await signedIn()
	expect(sessionCookie(secret, true)).toBe(
		`__Host-session=${secret}; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure`,
	)
	expect(sessionCookie(secret, false)).toBe(`session=${secret}; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax`)
	expect(endedSessionCookie(true)).toBe('__Host-session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure')
	expect(await readSession(db, `session=${secret}`, { isTls: true, now })).toBeNull()
	expect(await readSession(db, `__Host-session=${secret}`, { isTls: true, now })).not.toBeNull()
})

test('lists the open sessions of one person', async () => {
	const { db, person, now } = await signedIn()
	await startSession(db, person.id, 'a laptop', now + 1)
	await startSession(db, addPerson(db).id, "somebody else's", now + 2)
	const listed = listSessions(db, person.id, now)
	expect(listed.map((session) => session.userAgent)).toEqual(['a laptop', 'a phone'])
	expect(findSession(db, listed[0]?.id ?? '')).toEqual(listed[0])
	sweepSessions(db, now + 31 * DAY_MS)
	expect(db.select().from(sessions).all()).toEqual([])
})
