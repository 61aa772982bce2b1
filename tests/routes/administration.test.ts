import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { findPerson } from '#app/identity/people.server.ts'
import { listSessions } from '#app/identity/session.server.ts'
import { setRoles } from '#app/identity/set-roles.server.ts'
import { newId, randomToken } from '#app/platform/tokens.ts'
import { invitations, userRoles, users } from '#db/schema/identity.ts'
import { outbox } from '#db/schema/platform.ts'
import { db, location, send, written } from './requests.ts'
import { admin, invite, personOf, somebody, trainer } from './world.ts'

const newEmail = () => `${newId()}@test.example`
const openTo = (email: string) =>
	db
		.select()
		.from(invitations)
		.where(and(eq(invitations.email, email), isNull(invitations.revokedAt)))
		.all()
const linkIn = (page: string) =>
	/value="(http:\/\/[^"]*\/(?:invitation|reset-password)\/[\w-]{43})"/.exec(page)?.[1] ?? null

test('a trainer invites a list of practitioners by mail', async () => {
	const emails = [newEmail(), newEmail()]
	const form = { intent: 'mail', emails: emails.join(';\n'), interfaceLocale: 'fr', contextId: 'senegal' }
	expect(location(await send('/trainer/invitations', { as: trainer, form }))).toBe('/trainer/invitations')
	for (const email of emails) {
		expect(openTo(email)).toMatchObject([{ roles: ['practitioner'], interfaceLocale: 'fr', contextId: 'senegal' }])
		expect(db.select().from(outbox).where(eq(outbox.recipient, email)).all()).toHaveLength(1)
	}
	expect(await (await send('/trainer/invitations', { as: trainer })).text()).toContain(emails[0])
})

test.each([
	['no address', () => ({ emails: ' ' }), 400],
	['what is no address', () => ({ emails: 'a@test.example, Awa' }), 400],
	['a member', () => ({ emails: `${newEmail()}, ${somebody.email}` }), 409],
	['a place that is none', () => ({ emails: newEmail(), contextId: 'atlantis' }), 400],
	['a language that is none', () => ({ emails: newEmail(), interfaceLocale: 'xx' }), 400],
])('an invitation to %s is refused as a whole, and the list stays', async (_, fields, status) => {
	const before = written()
	const given = fields()
	const response = await send('/trainer/invitations', { as: trainer, form: { intent: 'mail', ...given } })
	expect(response.status).toBe(status)
	expect(await response.text()).toContain(`${given.emails.trim()}</textarea>`)
	expect(written()).toBe(before)
})

test.each(['mail', 'link'])('a trainer cannot make an admin by a forged form (%s)', async (intent) => {
	for (const role of ['admin', 'trainer', 'author'] as const) {
		const before = written()
		const form: [string, string][] = [
			['intent', intent],
			['emails', newEmail()],
			['roles', 'practitioner'],
			['roles', role],
		]
		expect((await send('/trainer/invitations', { as: trainer, form })).status).toBe(403)
		expect((await send('/admin/invitations', { as: trainer, form })).status).toBe(403)
		expect(written()).toBe(before)
	}
})

test('a link to hand over is shown once, and stored nowhere', async () => {
	const response = await send('/trainer/invitations', { as: trainer, form: { intent: 'link' } })
	expect([response.status, response.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
	const link = linkIn(await response.text()) ?? ''
	expect((await send(new URL(link).pathname)).status).toBe(200)
	const token = link.split('/').at(-1) ?? ''
	expect(await (await send('/trainer/invitations', { as: trainer })).text()).not.toContain(token)
	expect(JSON.stringify(db.select().from(invitations).all())).not.toContain(token)
})

test('an admin chooses the roles, at least one', async () => {
	const email = newEmail()
	const inviteTo = (roles: string[]) =>
		send('/admin/invitations', {
			as: admin,
			form: [['intent', 'mail'], ['emails', email], ...roles.map((role): [string, string] => ['roles', role])],
		})
	for (const roles of [[], ['emperor']]) expect((await inviteTo(roles)).status).toBe(400)
	expect(location(await inviteTo(['author', 'reviewer']))).toBe('/admin/invitations')
	expect(openTo(email)).toMatchObject([{ roles: ['author', 'reviewer'] }])
})

test('who invited withdraws, once; an admin withdraws anybody’s; another trainer nobody’s', async () => {
	const other = await personOf('trainer')
	const [first, second] = [invite(trainer), invite(trainer)]
	const withdraw = (as: typeof trainer, invitation: string, area = 'trainer') =>
		send(`/${area}/invitations`, { as, form: { intent: 'withdraw', invitation } })
	expect((await withdraw(other, first.id)).status).toBe(403)
	expect((await send(first.path)).status).toBe(200)
	expect(location(await withdraw(trainer, first.id))).toBe('/trainer/invitations')
	expect((await send(first.path)).status).toBe(410)
	const again = await withdraw(trainer, first.id)
	expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('no longer open')])
	expect(location(await withdraw(admin, second.id, 'admin'))).toBe('/admin/invitations')
	expect((await withdraw(trainer, newId())).status).toBe(404)
})

test('people are found by part of a name, without script', async () => {
	const found = async (query: string) => (await send(`/admin/people?${query}`, { as: admin })).text()
	expect(await found('q=AISSATOU')).toContain('trainer@demo.example')
	expect(await found('q=aissatou&role=author')).toContain('Nobody found')
	expect(await found('q=nobody-is-called-this&role=&state=')).toContain('Nobody found')
	expect(await found(`q=${somebody.email}&page=x`)).toContain(`/admin/people/${somebody.id}`)
})

test('an admin gives and takes roles', async () => {
	const person = await personOf('practitioner')
	const path = `/admin/people/${person.id}`
	const give = (...roles: string[]) =>
		send(path, { as: admin, form: [['intent', 'roles'], ...roles.map((role): [string, string] => ['roles', role])] })
	expect((await give()).status).toBe(400)
	expect((await give('emperor')).status).toBe(400)
	expect(location(await give('trainer', 'author'))).toBe(path)
	expect(findPerson(db, person.id)?.roles).toEqual(['trainer', 'author'])
	expect((await send('/trainer/invitations', { as: person })).status).toBe(200)
})

test('an admin who gives the role up is led away; the last one cannot', async () => {
	const leaving = await personOf('admin')
	const giveUp = { intent: 'roles', roles: 'practitioner' }
	expect(location(await send(`/admin/people/${leaving.id}`, { as: leaving, form: giveUp }))).toBe('/learn')

	const last = await personOf('admin')
	const isAdmin = inArray(
		users.id,
		db.select({ id: userRoles.userId }).from(userRoles).where(eq(userRoles.role, 'admin')),
	)
	const closed = db
		.update(users)
		.set({ disabledAt: 1 })
		.where(and(isAdmin, ne(users.id, last.id), isNull(users.disabledAt)))
		.returning()
		.all()
	onTestFinished(() => {
		const ids = closed.map(({ id }) => id)
		db.update(users).set({ disabledAt: null }).where(inArray(users.id, ids)).run()
		setRoles(db, {
			personId: last.id,
			roles: ['practitioner'],
			setBy: last.id,
			client: { address: '', userAgent: '' },
			now: 1,
		})
	})
	const before = written()
	const refused = await send(`/admin/people/${last.id}`, { as: last, form: giveUp })
	expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('only open account')])
	expect(written()).toBe(before)
})

test('an admin closes an account and opens it again, but never their own', async () => {
	const person = await personOf('practitioner')
	const path = `/admin/people/${person.id}`
	expect(location(await send(path, { as: admin, form: { intent: 'close' } }))).toBe(path)
	expect(listSessions(db, person.id, Date.now())).toEqual([])
	expect(location(await send('/learn', { as: person }))).toContain('/sign-in')
	expect(location(await send(path, { as: admin, form: { intent: 'reopen' } }))).toBe(path)
	expect((await send(path, { as: admin, form: { intent: 'reopen' } })).status).toBe(409)
	expect((await send(`/admin/people/${admin.id}`, { as: admin, form: { intent: 'close' } })).status).toBe(403)
	expect((await send(path, { as: trainer, form: { intent: 'close' } })).status).toBe(403)
})

test('a person without an address gets a link for a new password from an admin, others do not', async () => {
	const person = await personOf('practitioner')
	const path = `/admin/people/${person.id}`
	const ask = () => send(path, { as: admin, form: { intent: 'reset-link' } })
	expect((await ask()).status).toBe(403)
	const username = `u-${newId().slice(0, 8)}`
	db.update(users)
		.set({ email: null, emailKey: null, username, usernameKey: username })
		.where(eq(users.id, person.id))
		.run()
	const response = await ask()
	expect(response.headers.get('Cache-Control')).toBe('no-store')
	const link = linkIn(await response.text()) ?? ''
	expect((await send(new URL(link).pathname)).status).toBe(200)
})

test('the audit log speaks the reader’s language, and is narrowed down by kind and person', async () => {
	const person = await personOf('practitioner')
	await send(`/admin/people/${person.id}`, { as: admin, form: { intent: 'close' } })
	const read = async (query: string, language = 'en') =>
		(await send(`/admin/audit?${query}`, { as: admin, headers: { 'Accept-Language': language } })).text()
	const mine = `person=${encodeURIComponent(person.email)}`
	expect(await read(mine)).toContain('closed the account of')
	expect(await read(`${mine}&action=person-disabled`, 'ar')).toContain('إغلاق حساب')
	expect(await read(`${mine}&action=signed-in`)).toContain('Nothing found')
	expect(await read(`${mine}&before=1`)).toContain('Nothing found')
	expect(await read('action=made-up&before=x')).toContain('<tbody')
})

test('the list of mails shows what went wrong, and no link', async () => {
	const token = randomToken()
	const mail = { id: newId(), recipient: newEmail(), subject: 'Invitation', locale: 'en', createdAt: Date.now() }
	const settled = { failedAt: Date.now(), attempts: 3, lastError: `550 refused /invitation/${token}` }
	db.insert(outbox)
		.values({ ...mail, ...settled, body: `/invitation/${token}`, expiresAt: 1, nextAttemptAt: 1 })
		.run()
	const page = await (await send('/admin/mail?state=failed', { as: admin })).text()
	expect(page).toContain(mail.recipient)
	expect(page).toContain('550 refused')
	expect(page).not.toContain(token)
	expect(await (await send('/admin/mail?state=sent', { as: admin })).text()).not.toContain(mail.recipient)
})
