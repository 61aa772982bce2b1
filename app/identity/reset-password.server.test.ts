import { expect, test } from 'vitest'
import { passwordResets } from '#db/schema/identity.ts'
import { createTestDatabase } from '#tests/database.ts'
import { changePassword } from './change-password.server.ts'
import { disablePerson } from './disable-person.server.ts'
import { issueResetLink } from './issue-reset-link.server.ts'
import { addPerson, auditActions, client, mailsIn, origin, PASSWORD, tokenIn } from './people.fixture.ts'
import { requestPasswordReset } from './request-password-reset.server.ts'
import { resetPassword } from './reset-password.server.ts'
import { listSessions, readSession, startSession } from './session.server.ts'
import { signIn } from './sign-in.server.ts'
import { sweepIdentity } from './sweep-identity.server.ts'

const NOW = Date.now()
const HOUR_MS = 60 * 60 * 1000
const NEW_PASSWORD = 'a river and four boats'

function withAwa() {
	const db = createTestDatabase()
	const awa = addPerson(db, { email: 'awa@example.org', username: 'awa', interfaceLocale: null })
	const request = (identifier: string, now = NOW) =>
		requestPasswordReset(db, { identifier, locale: 'fr', origin, client, now })
	const reset = (token: string, password = NEW_PASSWORD, now = NOW) =>
		resetPassword(db, { token, password, origin, client, now })
	const signInWith = (password: string, now = NOW) => signIn(db, { identifier: 'awa', password, client, now })
	return { db, awa, request, reset, signInWith }
}

test('a mailed link sets a new password, ends every session and tells the owner', async () => {
	const { db, awa, request, reset, signInWith } = withAwa()
	await startSession(db, awa.id, 'a stolen phone', NOW)
	expect(request('awa')).toEqual({ ok: true })
	expect(mailsIn(db)).toMatchObject([{ recipient: 'awa@example.org', locale: 'fr' }])
	expect(await reset(tokenIn(mailsIn(db)[0]?.body))).toEqual({ ok: true, userId: awa.id })
	expect(listSessions(db, awa.id, NOW)).toEqual([])
	expect(await signInWith(PASSWORD)).toMatchObject({ ok: false })
	expect(await signInWith(NEW_PASSWORD)).toMatchObject({ ok: true })
	expect(mailsIn(db).at(-1)).toMatchObject({
		recipient: 'awa@example.org',
		subject: expect.stringContaining('was changed'),
	})
	expect(auditActions(db).slice(0, 2)).toEqual(['password-reset-requested', 'password-reset'])
})

test('answers the same whether or not there is an account, and writes to nobody else', () => {
	const { db, request } = withAwa()
	addPerson(db, { email: null, username: 'without-mail' })
	expect(request('nobody@example.org')).toEqual({ ok: true })
	expect(request('without-mail')).toEqual({ ok: true })
	expect(mailsIn(db)).toEqual([])
	expect(auditActions(db)).toEqual(['password-reset-requested', 'password-reset-requested'])
})

test.each(['awa@example.org', 'nobody@example.org'])('sends %s three links, then makes them wait', (identifier) => {
	const { request } = withAwa()
	for (let i = 0; i < 3; i++) expect(request(identifier)).toEqual({ ok: true })
	expect(request(identifier)).toMatchObject({ ok: false, reason: 'too-many-tries' })
	expect(request(identifier, NOW + HOUR_MS)).toEqual({ ok: true })
})

test('a link works once and for an hour, and using one spends the others', async () => {
	const { db, request, reset } = withAwa()
	request('awa')
	request('awa')
	const [first, second] = mailsIn(db).map((mail) => tokenIn(mail.body))
	if (!first || !second) throw new Error('no mails')
	expect(await reset(first, NEW_PASSWORD, NOW + HOUR_MS)).toEqual({ ok: false, reason: 'link-not-valid' })
	const results = await Promise.all([reset(first), reset(first)])
	expect(results.filter((result) => result.ok)).toHaveLength(1)
	expect(await reset(second)).toEqual({ ok: false, reason: 'link-not-valid' })
})

test('the link itself is stored nowhere, and runs out with the account', async () => {
	const { db, awa, request, reset } = withAwa()
	request('awa')
	const token = tokenIn(mailsIn(db)[0]?.body)
	expect(JSON.stringify(db.select().from(passwordResets).all())).not.toContain(token)
	disablePerson(db, { personId: awa.id, disabledBy: null, client, now: NOW })
	expect(await reset(token)).toEqual({ ok: false, reason: 'link-not-valid' })
})

test('a weak password leaves the link open', async () => {
	const { db, request, reset } = withAwa()
	request('awa')
	const token = tokenIn(mailsIn(db)[0]?.body)
	expect(await reset(token, 'awa@example.org')).toEqual({ ok: false, reason: 'password-is-name' })
	expect(await reset(token)).toMatchObject({ ok: true })
})

test('a new password lets its owner in although others kept guessing', async () => {
	const { db, request, reset, signInWith } = withAwa()
	for (let i = 0; i < 11; i++) await signInWith('a guess')
	expect(await signInWith(PASSWORD)).toMatchObject({ reason: 'too-many-tries' })
	request('awa')
	await reset(tokenIn(mailsIn(db)[0]?.body))
	expect(await signInWith(NEW_PASSWORD)).toMatchObject({ ok: true })
})

test('an admin can hand a link to somebody without mail', async () => {
	const { db, reset } = withAwa()
	const person = addPerson(db, { email: null, username: 'without-mail' })
	const link = issueResetLink(db, { personId: person.id, issuedBy: 'an-admin', origin, client, now: NOW })
	expect(await reset(tokenIn(link))).toEqual({ ok: true, userId: person.id })
	expect(mailsIn(db)).toEqual([])
})

test('changing the password ends all sessions and begins a fresh one for this device', async () => {
	const { db, awa, request } = withAwa()
	const old = await startSession(db, awa.id, 'this phone', NOW)
	await startSession(db, awa.id, 'another phone', NOW)
	request('awa')
	const change = { userId: awa.id, currentPassword: PASSWORD, newPassword: NEW_PASSWORD, origin, client, now: NOW }
	const changed = await changePassword(db, change)
	expect(changed).toMatchObject({ ok: true })
	expect(listSessions(db, awa.id, NOW)).toHaveLength(1)
	expect(await readSession(db, `session=${old}`, { isTls: false, now: NOW })).toBeNull()
	const fresh = `session=${changed.ok && changed.sessionSecret}`
	expect(await readSession(db, fresh, { isTls: false, now: NOW })).toMatchObject({ user: { id: awa.id } })
	expect(db.select().from(passwordResets).all()).toEqual([])
	expect(auditActions(db)).toContain('password-changed')
})

test('changing the password takes the current one, and few guesses at it', async () => {
	const { db, awa, signInWith } = withAwa()
	const change = { userId: awa.id, currentPassword: 'a guess', newPassword: NEW_PASSWORD, origin, client, now: NOW }
	for (let i = 0; i < 5; i++) expect(await changePassword(db, change)).toEqual({ ok: false, reason: 'wrong-password' })
	const right = { ...change, currentPassword: PASSWORD }
	expect(await changePassword(db, right)).toEqual({ ok: false, reason: 'too-many-tries' })
	expect(await changePassword(db, { ...right, newPassword: 'password123' })).toEqual({
		ok: false,
		reason: 'password-too-common',
	})
	expect(await signInWith(PASSWORD)).toMatchObject({ ok: true })
})

test('links that ran out are swept', () => {
	const { db, request } = withAwa()
	request('awa')
	sweepIdentity(db, NOW + HOUR_MS)
	expect(db.select().from(passwordResets).all()).toEqual([])
})
