import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { findEnrolment, putEnrolment } from '#app/cohorts/enrolments.server.ts'
import { MOST_ROWS } from '#app/cohorts/joining-limits.ts'
import { findAccount } from '#app/identity/people.server.ts'
import { newId } from '#app/platform/tokens.ts'
import { invitations } from '#db/schema/identity.ts'
import { outbox } from '#db/schema/platform.ts'
import { addPerson } from '#tests/platform/people.ts'
import { joinLinkOf, slipOf } from './joining-world.ts'
import { db, location, origin, send, written } from './requests.ts'
import { cohortOf, personOf, trainer } from './world.ts'

const PASSWORD = 'four boats, one river'
const account = (wanted: Record<string, string> = {}) => ({
	displayName: 'Moussa Ba',
	username: `moussa-${newId().slice(0, 13)}`,
	password: PASSWORD,
	...wanted,
})
const cookieOf = (response: Response) =>
	response.headers
		.getSetCookie()
		.find((line) => line.startsWith('session='))
		?.split(';')[0] ?? ''

/** Sends a file as the page of invitations does. */
function upload(path: string, bytes: Uint8Array | string, fields: Record<string, string> = { intent: 'look' }) {
	const form = new FormData()
	for (const [name, value] of Object.entries(fields)) form.set(name, value)
	form.set('file', new Blob([bytes as BlobPart]), 'people.csv')
	return fetch(origin + path, {
		method: 'POST',
		redirect: 'manual',
		headers: { Cookie: trainer.cookie, Origin: origin, 'Sec-Fetch-Site': 'same-origin' },
		body: form,
	})
}

test('a file from Excel is looked at, then imported, and a second time changes nothing', async () => {
	const cohort = cohortOf(trainer)
	const address = `leila-${newId()}@example.org`
	const list = `الاسم;البريد الإلكتروني;اللغة\r\nليلى بن علي;${address};العربية\r\nأحمد منصور;;\r\n`
	const before = written()
	const looked = await upload(`${cohort.path}/invite`, Buffer.from(`\ufeff${list}`, 'utf16le'))
	expect(looked.status).toBe(200)
	const page = await looked.text()
	for (const said of [address, 'ليلى بن علي', 'Invited by e-mail', 'Gets a slip', 'Do it for 2 people'])
		expect(page).toContain(said)
	expect(written()).toBe(before)

	const form = { intent: 'import', requestId: newId(), list }
	const imported = await send(`${cohort.path}/invite`, { as: trainer, form })
	expect([imported.status, imported.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
	const codes = (text: string) => [...new Set(text.match(/\b\d{4} \d{4} \d{4} \d{4}\b/g))]
	const shown = codes(await imported.text())
	expect(shown).toHaveLength(1)
	const after = written()
	const again = await send(`${cohort.path}/invite`, { as: trainer, form })
	expect(codes(await again.text())).toEqual(shown)
	expect(written()).toBe(after)

	for (const path of ['/invite', '/invite/slips']) {
		expect(codes(await (await send(cohort.path + path, { as: trainer })).text())).toEqual([])
	}
})

const BAD_FILES: [string, Uint8Array | string, number, string][] = [
	['nothing', '', 400, 'Paste a list or choose a file'],
	['a workbook', 'PK\x03\x04\x14\x00\x06\x00', 400, 'This is a workbook'],
	['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 400, 'This file is no text'],
	['quotes that do not close', 'Name,Email\n"Awa,awa@example.org\n', 400, 'is never closed'],
	['too many people', 'Awa Diop\n'.repeat(MOST_ROWS + 1), 400, 'has more than 1,000 people'],
	['more than may be sent as a list', 'Awa Diop\n'.repeat(130_000), 400, 'larger than 1 MB'],
	['more than may be sent at all', 'Awa Diop\n'.repeat(400_000), 413, 'too large to save'],
]

test.each(BAD_FILES)('%s is no list, and the page says so', async (_, bytes, status, said) => {
	const cohort = cohortOf(trainer)
	const before = written()
	const answer = await upload(`${cohort.path}/invite`, bytes)
	expect([answer.status, written() === before]).toEqual([status, true])
	expect(await answer.text()).toContain(said)
})

test('a thousand people are brought in by one form', async () => {
	const cohort = cohortOf(trainer)
	const people = Array.from(
		{ length: MOST_ROWS },
		(_, index) => `Person ${index} of many;p${index}-${newId()}@example.org;fr`,
	)
	const form = { intent: 'import', requestId: newId() }
	const answer = await upload(`${cohort.path}/invite`, people.join('\n'), form)
	expect(answer.status).toBe(200)
	expect(db.select().from(invitations).where(eq(invitations.cohortId, cohort.id)).all()).toHaveLength(MOST_ROWS)
})

test('an invitation of another cohort is neither withdrawn nor sent again', async () => {
	const own = cohortOf(trainer)
	const other = cohortOf(await personOf('trainer'))
	const form = { intent: 'import', requestId: newId(), list: `Awa;awa-${newId()}@example.org` }
	expect((await send(`${own.path}/invite`, { as: trainer, form })).status).toBe(200)
	const invitation = db.select().from(invitations).where(eq(invitations.cohortId, own.id)).get()?.id ?? ''
	const stranger = await personOf('trainer')
	const theirs = cohortOf(stranger)
	const before = written()
	for (const intent of ['withdraw', 'resend']) {
		const sent = { intent, invitation }
		expect((await send(`${theirs.path}/invite`, { as: stranger, form: sent })).status).toBe(404)
		expect((await send(`${other.path}/invite`, { as: stranger, form: sent })).status).toBe(403)
	}
	expect(written()).toBe(before)
	expect(location(await send(`${own.path}/invite`, { as: trainer, form: { intent: 'resend', invitation } }))).toBe(
		`${own.path}/invite`,
	)
	const states = db.select().from(invitations).where(eq(invitations.cohortId, own.id)).all()
	expect(states.map(({ revokedAt }) => revokedAt !== null)).toEqual([true, false])
})

test('a slip makes an account that is signed in and in the cohort; the second who uses it is told what to do', async () => {
	const cohort = cohortOf(trainer)
	const slip = slipOf(trainer, cohort.id)
	const page = await send(slip.path, {})
	expect(page.headers.get('Cache-Control')).toBe('no-store')
	expect(await page.text()).toContain('value="Moussa Ba"')
	const form = account({ code: slip.code })
	const joined = await send('/join', { form, headers: { 'Accept-Language': 'fr' } })
	expect(location(joined)).toBe('/learn')
	expect((await send('/learn', { headers: { Cookie: cookieOf(joined) } })).status).toBe(200)
	const userId = findAccount(db, form.username)?.id ?? ''
	expect(findEnrolment(db, cohort.id, userId)?.state).toBe('active')

	const second = await send('/join', { form: account({ code: slip.code }) })
	expect(location(second)).toBe(slip.path)
	const told = await send(slip.path)
	expect(told.status).toBe(410)
	expect(await told.text()).toContain('This slip has been used already')
})

test('who is signed in joins with their account, in one step', async () => {
	const cohort = cohortOf(trainer)
	const slip = slipOf(trainer, cohort.id)
	const person = await addPerson(db)
	expect(await (await send(slip.path, { as: person })).text()).toContain('Join with this account')
	expect(location(await send('/join', { as: person, form: { code: slip.code } }))).toBe('/learn')
	expect(findEnrolment(db, cohort.id, person.id)?.state).toBe('active')
	// A reload of the page of the slip leads on, too.
	expect(location(await send(slip.path, { as: person }))).toBe('/learn')
})

test('what is wrong with a new account is said beside its field, and uses up no slip', async () => {
	const slip = slipOf(trainer)
	const before = written()
	const refused = await send(slip.path, { form: account({ code: slip.code, password: 'motdepasse' }) })
	expect(refused.status).toBe(400)
	expect(await refused.text()).toMatch(
		/aria-invalid="true"[^>]*name="password"|name="password"[^>]*aria-invalid="true"/,
	)
	expect(written()).toBe(before)
	expect((await send(slip.path)).status).toBe(200)
})

test('a join link asks for an account, lets nobody in, and the trainer decides', async () => {
	const cohort = cohortOf(trainer, { name: 'Kaolack' })
	const link = joinLinkOf(trainer, cohort.id)
	expect(await (await send(link)).text()).toContain('Kaolack')
	const form = account({ intent: 'account' })
	const asked = await send(link, { form })
	expect(location(asked)).toBe(link)
	const userId = findAccount(db, form.username)?.id ?? ''
	expect(findEnrolment(db, cohort.id, userId)?.state).toBe('requested')
	const as = { id: userId, email: '', cookie: cookieOf(asked) }
	expect(await (await send(link, { as })).text()).toContain('Your request is with the trainer')
	expect(await (await send('/learn', { as })).text()).toContain('You have asked to join \u2068Kaolack\u2069')
})

test('the page of a join link answers one who has an account and one who has none in the same way', async () => {
	const link = joinLinkOf(trainer)
	const { email: known } = await personOf('practitioner')
	const answers = await Promise.all(
		[known, `${newId()}@example.org`].map(async (email) => {
			const answer = await send(link, { form: { intent: 'mail', email } })
			const mails = db.select().from(outbox).where(eq(outbox.recipient, email)).all().length
			return [answer.status, location(answer), mails]
		}),
	)
	expect(answers[0]).toEqual([302, `${link}?sent`, 1])
	expect(answers[1]).toEqual(answers[0])
})

test('who makes an account by mail comes back to what they were asking for, and nowhere else', async () => {
	const link = joinLinkOf(trainer)
	const pathFor = async () => {
		const email = `${newId()}@example.org`
		await send(link, { form: { intent: 'mail', email } })
		const mail = db.select().from(outbox).where(eq(outbox.recipient, email)).get()
		const address = /^http\S+$/m.exec(mail?.body ?? '')?.[0] ?? ''
		const { pathname, search } = new URL(address)
		return { pathname, search }
	}
	const form = { displayName: 'Awa Diop', password: PASSWORD }
	const { pathname, search } = await pathFor()
	expect(location(await send(pathname + search, { form }))).toBe(link)
	const elsewhere = `${(await pathFor()).pathname}?returnTo=${encodeURIComponent('https://evil.example/')}`
	expect(location(await send(elsewhere, { form }))).toBe('/learn')
})

test('the list of people is a file that spreadsheets of the reader’s language open, with nothing to run in it', async () => {
	const cohort = cohortOf(trainer)
	const person = await addPerson(db, { displayName: '=HYPERLINK("http://evil.example";"Awa")' })
	const enrolment = { cohortId: cohort.id, userId: person.id, state: 'active', changedBy: null } as const
	db.transaction((tx) => putEnrolment(tx, enrolment, Date.now()))
	const answer = await send(`${cohort.path}/people.csv`, { as: trainer, headers: { 'Accept-Language': 'fr' } })
	expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
	expect(answer.headers.get('Content-Disposition')).toContain('attachment')
	const bytes = Buffer.from(await answer.arrayBuffer())
	expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
	const [head, row] = bytes.toString('utf8').slice(1).split('\r\n')
	expect(head).toBe('Nom;E-mail;Langue;Nom d’utilisateur;État')
	expect(row).toMatch(/^"'=HYPERLINK/)
})
