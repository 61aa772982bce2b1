import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { hashPassword } from '#app/identity/password.server.ts'
import { findAccount, findPerson } from '#app/identity/people.server.ts'
import { listSessions, startSession } from '#app/identity/session.server.ts'
import { newId } from '#app/platform/tokens.ts'
import { invitations, users } from '#db/schema/identity.ts'
import { outbox } from '#db/schema/platform.ts'
import type { Person } from '#tests/platform/people.ts'
import { db, location, send, written } from './requests.ts'
import { admin, invite, personOf, resetPath, sessionOf, somebody, trainer, withdraw } from './world.ts'

const PASSWORD = 'four boats, one river'

function guest(wanted: Record<string, string> = {}) {
	return { displayName: 'Awa Sarr', username: `awa-${newId().slice(0, 13)}`, password: PASSWORD, ...wanted }
}

async function withPassword(person: Person): Promise<void> {
	const passwordHash = await hashPassword(PASSWORD)
	db.update(users).set({ passwordHash }).where(eq(users.id, person.id)).run()
}

test('a guest chooses a name and a password, and is signed in, in the language they read', async () => {
	const { path } = invite(trainer)
	const form = guest()
	const page = await send(path, { headers: { 'Accept-Language': 'fr' } })
	expect(await page.text()).toContain('vous invite à rejoindre')
	const response = await send(path, { form, headers: { 'Accept-Language': 'fr' } })
	expect(location(response)).toBe('/learn')
	const cookie = response.headers.getSetCookie().find((line) => line.startsWith('session='))
	expect(cookie).toMatch(/HttpOnly; SameSite=Lax/)
	const learning = await send('/learn', { headers: { Cookie: cookie?.split(';')[0] ?? '' } })
	expect(learning.status).toBe(200)
	const account = findAccount(db, form.username)
	expect(findPerson(db, account?.id ?? '')).toMatchObject({
		roles: ['practitioner'],
		interfaceLocale: 'fr',
		email: null,
	})
})

test('what is wrong is said beside its field; what was typed stays, and the password does not', async () => {
	const { path } = invite(trainer)
	const before = written()
	const response = await send(path, {
		form: guest({ username: 'a b', password: 'motdepasse' }),
		headers: { 'Accept-Language': 'ar' },
	})
	expect(response.status).toBe(400)
	const page = await response.text()
	expect(page).toContain('value="Awa Sarr"')
	expect(page).toContain('value="a b"')
	expect(page).toMatch(/aria-invalid="true"[^>]*name="username"|name="username"[^>]*aria-invalid="true"/)
	expect(page).not.toContain('motdepasse')

	const common = await send(path, { form: guest({ password: 'motdepasse' }), headers: { 'Accept-Language': 'ar' } })
	expect(common.status).toBe(400)
	expect(await common.text()).toContain('كلمة المرور هذه شائعة')
	expect(written()).toBe(before)
})

test('a name that is taken is refused, and the link stays good', async () => {
	const form = guest()
	await send(invite(trainer).path, { form })
	const { path } = invite(trainer)
	expect((await send(path, { form: { ...form, username: form.username.toUpperCase() } })).status).toBe(409)
	expect(location(await send(path, { form: guest() }))).toBe('/learn')
})

test('a link that was used, withdrawn, has expired or never was says so', async () => {
	const used = invite(trainer)
	await send(used.path, { form: guest() })
	const withdrawn = invite(trainer)
	withdraw(withdrawn.id)
	const expired = invite(trainer)
	db.update(invitations).set({ expiresAt: 1 }).where(eq(invitations.id, expired.id)).run()
	for (const [path, status, word] of [
		[used.path, 410, 'accepted already'],
		[withdrawn.path, 410, 'withdrawn'],
		[expired.path, 410, 'expired'],
		[`${expired.path.slice(0, -1)}`, 404, 'copy the whole link'],
	] as const) {
		const page = await send(path)
		expect([page.status, await page.text()], path).toEqual([status, expect.stringContaining(word)])
		const before = written()
		const answer = await send(path, { form: guest() })
		expect([answer.status, await answer.text()], path).toEqual([status, expect.stringContaining(word)])
		expect(written()).toBe(before)
	}
})

test('two who use a link at the same moment make one account', async () => {
	const { path } = invite(trainer)
	const answers = await Promise.all([send(path, { form: guest() }), send(path, { form: guest() })])
	expect(answers.map(({ status }) => status).sort()).toEqual([302, 410])
})

test('a link does nothing while somebody else is signed in on the device', async () => {
	const { path } = invite(trainer)
	const before = written()
	const answer = await send(path, { as: trainer, form: guest() })
	expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('Sign out')])
	expect(written()).toBe(before)
})

test('asking for a new password gets the same answer whether or not there is an account', async () => {
	const person = await personOf('practitioner')
	const ask = (identifier: string) => send('/reset-password', { form: { identifier } })
	const [known, unknown] = [await ask(person.email), await ask(`nobody-${newId()}@test.example`)]
	const told = (response: Response) => [response.status, location(response), response.headers.getSetCookie()]
	expect(told(known)).toEqual([302, '/reset-password?sent', []])
	expect(told(unknown)).toEqual(told(known))
	expect(db.select().from(outbox).where(eq(outbox.recipient, person.email)).all()).toHaveLength(1)
	expect(await (await send('/reset-password?sent')).text()).toContain('outbox')
})

test('asking too often is refused for a while, with what was typed kept', async () => {
	const identifier = `often-${newId()}@test.example`
	const answers: Response[] = []
	for (let i = 0; i < 4; i++) answers.push(await send('/reset-password', { form: { identifier } }))
	expect(answers.map(({ status }) => status)).toEqual([302, 302, 302, 429])
	expect(Number(answers[3]?.headers.get('Retry-After'))).toBeGreaterThan(0)
	expect(await answers[3]?.text()).toContain(`value="${identifier}"`)
})

test('guessing a password is refused for a while, whether or not there is an account', async () => {
	const form = { identifier: `nobody-${newId()}@test.example`, password: 'a wrong guess' }
	const answers: Response[] = []
	for (let i = 0; i < 11; i++) answers.push(await send('/sign-in', { form }))
	expect(new Set(answers.slice(0, 10).map(({ status }) => status))).toEqual(new Set([401]))
	expect(answers[10]?.status).toBe(429)
	expect(Number(answers[10]?.headers.get('Retry-After'))).toBeGreaterThan(0)
})

test('a link sets a new password once and signs everybody out', async () => {
	const person = await personOf('practitioner')
	const path = resetPath(person, admin)
	expect((await send(path, { form: { password: 'short' } })).status).toBe(400)
	expect(location(await send(path, { form: { password: PASSWORD } }))).toBe('/sign-in')
	expect(listSessions(db, person.id, Date.now())).toEqual([])
	expect((await send(path, { form: { password: PASSWORD } })).status).toBe(410)
	const signIn = await send('/sign-in', { form: { identifier: person.email, password: PASSWORD } })
	expect(location(signIn)).toBe('/learn')
})

test('people set their own profile', async () => {
	const person = await personOf('practitioner')
	const form = { displayName: ' Awa  Sarr-Diop ', interfaceLocale: 'ar', contextId: 'senegal', dataSaver: 'on' }
	expect(location(await send('/settings/profile', { as: person, form }))).toBe('/settings/profile')
	const saved = { displayName: 'Awa Sarr-Diop', interfaceLocale: 'ar', contextId: 'senegal', dataSaver: true }
	expect(findPerson(db, person.id)).toMatchObject(saved)
	const page = await (await send('/settings/profile', { as: person })).text()
	expect(page).toContain('dir="rtl"')
	expect(page).not.toContain('<script')
	await send('/settings/profile', { as: person, form: { displayName: 'Awa' } })
	const plain = { displayName: 'Awa', interfaceLocale: null, contextId: null, dataSaver: false }
	expect(findPerson(db, person.id)).toMatchObject(plain)
})

test.each([
	['no name', { displayName: ' ' }],
	['a name that turns the text around it', { displayName: 'Awa\u202e' }],
	['a context that is none', { displayName: 'Awa', contextId: 'atlantis' }],
	['a language that is none', { displayName: 'Awa', interfaceLocale: 'xx' }],
])('a profile with %s is refused', async (_, form) => {
	const before = written()
	expect((await send('/settings/profile', { as: somebody, form })).status).toBe(400)
	expect(written()).toBe(before)
})

test('a new password needs the old one, and ends every other session', async () => {
	const person = await personOf('practitioner')
	await withPassword(person)
	const change = (currentPassword: string, newPassword: string) =>
		send('/settings/password', { as: person, form: { currentPassword, newPassword } })
	const wrong = await change('not this one', 'a river and four boats')
	expect([wrong.status, await wrong.text()]).toEqual([400, expect.not.stringContaining('not this one')])
	expect((await change(PASSWORD, 'password123')).status).toBe(400)
	expect((await send('/learn', { as: person })).status).toBe(200)

	const changed = await change(PASSWORD, 'a river and four boats')
	expect(location(changed)).toBe('/settings/password')
	expect(location(await send('/learn', { as: person }))).toContain('/sign-in')
	const cookie =
		changed.headers
			.getSetCookie()
			.find((line) => line.startsWith('session='))
			?.split(';')[0] ?? ''
	expect((await send('/learn', { headers: { Cookie: cookie } })).status).toBe(200)
})

test('guessing the current password comes to an end', async () => {
	const person = await personOf('practitioner')
	await withPassword(person)
	const form = { currentPassword: 'a wrong guess', newPassword: 'a river and four boats' }
	const statuses: number[] = []
	for (let i = 0; i < 6; i++) statuses.push((await send('/settings/password', { as: person, form })).status)
	expect(statuses).toEqual([400, 400, 400, 400, 400, 429])
})

test('people sign out one of their devices, or all others, and nobody else’s', async () => {
	const person = await personOf('practitioner')
	const phone = await startSession(db, person.id, 'Mozilla/5.0 (Linux; Android 14) Firefox/140.0', Date.now())
	const phoneCookie = `session=${phone}`
	await startSession(db, person.id, '', Date.now())
	const page = await (await send('/settings/devices', { as: person })).text()
	expect(page.replace(/[\u2068\u2069]/g, '')).toContain('Firefox on Android')
	const phoneId =
		listSessions(db, person.id, Date.now()).find(({ userAgent }) => userAgent.includes('Android'))?.id ?? ''
	const signOut = (session: string) => send('/settings/devices', { as: person, form: { intent: 'sign-out', session } })
	expect(location(await signOut(phoneId))).toBe('/settings/devices')
	expect(location(await send('/learn', { headers: { Cookie: phoneCookie } }))).toContain('/sign-in')
	expect((await signOut(phoneId)).status).toBe(404)
	expect((await signOut(sessionOf(somebody))).status).toBe(403)

	await send('/settings/devices', { as: person, form: { intent: 'sign-out-others' } })
	expect(listSessions(db, person.id, Date.now())).toHaveLength(1)
	expect((await send('/learn', { as: person })).status).toBe(200)
	expect((await send('/learn', { as: somebody })).status).toBe(200)
})

test('asking for the way out signs nobody out, and shows the button that does', async () => {
	const person = await personOf('practitioner')
	const page = await (await send('/sign-out', { as: person })).text()
	expect(page).toMatch(/<main[\s\S]*<form [^>]*action="\/sign-out"[\s\S]*>Sign out<\/button>/)
	expect((await send('/learn', { as: person })).status).toBe(200)
	expect(location(await send('/sign-out', { as: person, form: {} }))).toBe('/')
	expect(location(await send('/learn', { as: person }))).toContain('/sign-in')
})
