import { eq, sql } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { certifiedIn } from '#app/cohorts/certifiable.fixture.ts'
import { addCohort } from '#app/cohorts/cohorts.fixture.ts'
import { addTrainer } from '#app/cohorts/cohorts.server.ts'
import { newId } from '#app/platform/tokens.ts'
import { calendarFeeds, cohortMessageRecipients, cohortMessages } from '#db/schema/cohorts.ts'
import { auditLog, invitations, users } from '#db/schema/identity.ts'
import { surveyTurns } from '#db/schema/learning.ts'
import { outbox } from '#db/schema/platform.ts'
import { answerForms } from '#scripts/bench/answer-forms.ts'
import { addPerson, type Person } from '#tests/platform/people.ts'
import { documentsIn, leaksIn, secretsOf } from './answers-of-curriculum.ts'
import { db, location, send, written } from './requests.ts'
import { admin, cohortOf, invite, personOf, startTest, trainer } from './world.ts'

const PASSWORD = 'four boats, one river'
const LESSON = '/learn/introduction/the-gap'
const SURE = { currentPassword: PASSWORD, isSure: 'on' }

/** Somebody of a rare name who has left a trace wherever one can be left. */
async function practitionerWithAPast() {
	const name = `Fatou ${newId().replace(/\W/g, '')}`
	const person = await addPerson(db, { displayName: name, password: PASSWORD })
	const cohort = addCohort(db, trainer.id)
	const certificate = certifiedIn(db, cohort, person.id)
	db.update(users).set({ displayName: name }).where(eq(users.id, person.id)).run()

	const [question] = answerForms(await (await send(LESSON, { as: person })).text())
	await send(LESSON, { as: person, form: question?.fields ?? [] })
	const noted = `The mayor of Thiès, ${newId()}`
	const note = { intent: 'note', activity: 'note', requestId: 'n', text: noted, version: '0' }
	await send(LESSON, { as: person, form: note })
	const test = await startTest(person, 'introduction', 'pre')
	for (const { fields } of answerForms(await (await send(test, { as: person })).text())) {
		await send(test, { as: person, form: fields })
	}
	await send(test, { as: person, form: { intent: 'submit', isSure: 'yes' } })
	const open = await startTest(person, 'introduction', 'post')
	const [first] = answerForms(await (await send(open, { as: person })).text())
	await send(open, { as: person, form: first?.fields ?? [] })

	const now = Date.now()
	db.insert(calendarFeeds).values({ userId: person.id, token: newId(), createdAt: now }).run()
	db.insert(surveyTurns)
		.values({ userId: person.id, survey: 'reaction', subject: 'introduction', isAnswered: true })
		.run()
	const message = { id: newId(), cohortId: cohort.id, authorId: trainer.id, audience: 'all' as const }
	const words = { subject: 'Monday', body: 'We meet at nine.', mailed: 1, unmailed: 0, sentAt: now }
	db.insert(cohortMessages)
		.values({ ...message, ...words })
		.run()
	db.insert(cohortMessageRecipients).values({ messageId: message.id, userId: person.id }).run()
	const accepted = { acceptedAt: now, acceptedBy: person.id, email: person.email, displayName: name }
	db.update(invitations)
		.set(accepted)
		.where(eq(invitations.id, invite(trainer).id))
		.run()
	return { person, name, cohort, certificate, note: noted }
}

const download = (as: Person) => send('/settings/privacy/download', { as, form: {} })
async function unzipped(response: Response) {
	const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
	const textOf = (name: string) => strFromU8(files[name] ?? new Uint8Array())
	return { names: Object.keys(files).sort(), page: textOf('read-me.html'), data: JSON.parse(textOf('my-data.json')) }
}

test('whoever asks gets all that is kept about them, and nothing of anybody else', async () => {
	const { person, name, cohort, certificate, note } = await practitionerWithAPast()
	const response = await download(person)
	expect(response.headers.get('Cache-Control')).toBe('no-store')
	expect(response.headers.get('Content-Disposition')).toContain('my-data.zip')
	const { names, page, data } = await unzipped(response)
	expect(names).toEqual(['my-data.json', 'read-me.html'])

	expect(data.account).toMatchObject([
		{ id: person.id, displayName: name, email: person.email, roles: ['practitioner'] },
	])
	expect(data.account[0].createdAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
	expect(data.enrolments).toMatchObject([{ cohort: cohort.name, state: 'active' }])
	expect(data.certificates).toMatchObject([{ code: certificate.code }])
	expect(data.workbook).toMatchObject([{ kind: 'note', written: [note] }])
	expect(data.messagesReceived).toMatchObject([{ subject: 'Monday', body: 'We meet at nine.' }])
	expect(data.surveys).toMatchObject([{ survey: 'reaction', subject: 'introduction', isAnswered: true }])
	expect(data.calendar).toHaveLength(1)
	expect(data.invitations).toHaveLength(1)
	const open = data.tests.find(({ submittedAt }: { submittedAt: string | null }) => submittedAt === null)
	const inOpen = data.answers.filter(({ testId }: { testId: string | null }) => testId === open.id)
	expect(inOpen).toMatchObject([{ score: null, asked: expect.stringMatching(/\w+/) }])
	expect(data.answers.length).toBeGreaterThan(5)
	expect(data.auditLog[0]).toMatchObject({ action: 'data-downloaded', byYou: true })

	expect(page).toContain('<html lang="en" dir="ltr">')
	expect(page).toContain(note)
	const all = JSON.stringify(data) + page
	const [row] = db.select().from(users).where(eq(users.id, person.id)).all()
	const [feed] = db.select().from(calendarFeeds).where(eq(calendarFeeds.userId, person.id)).all()
	for (const secret of [row?.passwordHash, feed?.token, trainer.id, trainer.email]) expect(all).not.toContain(secret)
})

test('what would have been right is in no download', async () => {
	const { person } = await practitionerWithAPast()
	const { page, data } = await unzipped(await download(person))
	const secrets = secretsOf(documentsIn('en'))
	expect(leaksIn(page, secrets)).toEqual([])
	expect(leaksIn(JSON.stringify(data), secrets)).toEqual([])
})

test('the page in it is in the reader’s language, and typed words are no markup', async () => {
	const person = await addPerson(db, { locale: 'ar', displayName: 'Awa' })
	const note = { intent: 'note', activity: 'note', requestId: 'n', text: '<script>alert(1)</script>', version: '0' }
	await send(LESSON, { as: person, form: note })
	const { page } = await unzipped(await download(person))
	expect(page).toContain('<html lang="ar" dir="rtl">')
	expect(page).toContain('&lt;script&gt;')
	expect(page).not.toContain('<script')
})

test('looking at the address downloads nothing, and the sixth download of a day waits', async () => {
	const person = await personOf('practitioner')
	expect(location(await send('/settings/privacy/download', { as: person }))).toBe('/settings/privacy')
	for (let i = 0; i < 5; i++) expect((await download(person)).status).toBe(200)
	const later = await download(person)
	expect(location(later)).toBe('/settings/privacy?later')
	expect(await (await send('/settings/privacy?later', { as: person })).text()).toContain('several times today')
	const noted = db.select().from(auditLog).where(eq(auditLog.actorId, person.id)).all()
	expect(noted.filter(({ action }) => action === 'data-downloaded')).toHaveLength(5)
})

/** Where in the whole database this text stands. */
function placesOf(text: string): string[] {
	const tables = db.all<{ name: string }>(sql`select name from sqlite_master where type = 'table'`)
	return tables.flatMap(({ name }) => {
		const rows = db.all<Record<string, unknown>>(sql.raw(`select * from "${name}"`))
		const keys = rows.flatMap((row) => Object.keys(row).filter((key) => String(row[key]).includes(text)))
		return [...new Set(keys)].map((key) => `${name}.${key}`)
	})
}

/** What reports rest on, without anybody's id: attempts and answers with their scores, progress, who was there. */
const AGGREGATES = [
	'select module_id, form, number, score, started_at, submitted_at from attempts order by started_at, module_id, score',
	'select r.question_id, r.try_number, r.score, r.answered_at, a.form from responses r left join attempts a on a.id = r.attempt_id order by r.answered_at, r.question_id, r.score',
	'select module_id, lesson_id, opened_at, completed_at from lesson_progress order by opened_at',
	'select module_id, score, completed_at from module_completions order by completed_at',
	'select cohort_id, state, count(*) from enrolments group by cohort_id, state order by cohort_id, state',
	'select survey, subject, is_answered, count(*) from survey_turns group by survey, subject, is_answered',
	// Whose attempts are one person's, too: gains are paired, and people are counted once.
	'select count(*) from (select user_id from attempts group by user_id)',
]
const aggregates = () => JSON.stringify(AGGREGATES.map((query) => db.all(sql.raw(query))))

test('who is erased is nowhere any more, and every number stays as it was', async () => {
	const { person, name, cohort, certificate, note } = await practitionerWithAPast()
	const before = aggregates()
	const erased = await send('/settings/privacy/erase', { as: person, form: SURE })
	expect(location(erased)).toBe('/privacy/erased')
	expect(erased.headers.get('Set-Cookie')).toMatch(/^session=;.*Max-Age=0/)

	expect(aggregates()).toBe(before)
	expect(placesOf(person.id)).toEqual([])
	expect(placesOf(name)).toEqual([])
	expect(placesOf(note)).toEqual([])
	expect(placesOf(person.email)).toEqual(['outbox.recipient'])
	expect(location(await send('/learn', { as: person }))).toContain('/sign-in')
	const signIn = { identifier: person.email, password: PASSWORD }
	expect((await send('/sign-in', { form: signIn })).status).toBe(401)
	expect((await send(`/verify/${certificate.code}`)).status).toBe(404)
	expect((await send('/privacy/erased')).status).toBe(200)

	for (const path of ['', '/people', '/sessions', '/messages', '/certificates', '/settings']) {
		const page = await send(`/trainer/cohorts/${cohort.id}${path}`, { as: trainer })
		expect(page.status, path).toBe(200)
		const html = await page.text()
		expect(html, path).not.toContain(name)
		expect(html, path).not.toContain('<bdi></bdi>')
	}
	const log = await (await send('/admin/audit', { as: admin })).text()
	expect(log).toContain('A person erased themselves.')
	expect(log).not.toContain(name)
})

test('a last mail says so, and holds neither the name nor anything that opens something', async () => {
	const { person, name } = await practitionerWithAPast()
	await send('/settings/privacy/erase', { as: person, form: SURE })
	const mails = db.select().from(outbox).where(eq(outbox.recipient, person.email)).all()
	expect(mails).toMatchObject([{ subject: expect.stringContaining('is erased') }])
	expect(JSON.stringify(mails)).not.toContain(name)
})

test.each([
	['a wrong password', { ...SURE, currentPassword: 'three boats, one river' }, 'not your current password'],
	['no password', { currentPassword: '', isSure: 'on' }, 'Write your password'],
	['no tick', { currentPassword: PASSWORD }, 'Tick the box'],
])('%s erases nobody', async (_, form, words) => {
	const person = await addPerson(db, { password: PASSWORD })
	const before = written()
	const refused = await send('/settings/privacy/erase', { as: person, form: form as Record<string, string> })
	expect(refused.status).toBe(400)
	const page = await refused.text()
	expect(page).toContain(words)
	expect(page).not.toContain(PASSWORD)
	expect(written()).toBe(before)
})

test('who alone runs a cohort hands it over first', async () => {
	const only = await addPerson(db, { roles: ['trainer'], password: PASSWORD })
	const cohort = cohortOf(only, { name: 'Kolda, autumn' })
	const page = await (await send('/settings/privacy/erase', { as: only })).text()
	expect(page).toContain(`href="${cohort.path}/settings"`)
	expect(page).toContain('Kolda, autumn')
	expect(page).not.toContain('name="currentPassword"')
	const before = written()
	expect((await send('/settings/privacy/erase', { as: only, form: SURE })).status).toBe(409)
	expect(written()).toBe(before)

	const helper = await personOf('trainer')
	db.transaction((tx) => addTrainer(tx, { cohortId: cohort.id, userId: helper.id, addedBy: only.id }, 0))
	expect(location(await send('/settings/privacy/erase', { as: only, form: SURE }))).toBe('/privacy/erased')
	expect((await send(cohort.path, { as: helper })).status).toBe(200)
})

test('an admin erases somebody who asked for it, says why, and the log keeps that', async () => {
	const { person, name } = await practitionerWithAPast()
	const path = `/admin/people/${person.id}`
	const without = await send(path, { as: admin, form: { intent: 'erase' } })
	expect(without.status).toBe(400)
	const form = { intent: 'erase', reason: 'asked-in-writing' }
	expect((await send(path, { as: trainer, form })).status).toBe(403)
	expect((await send(`/admin/people/${admin.id}`, { as: admin, form })).status).toBe(403)
	expect(location(await send(path, { as: admin, form }))).toBe('/admin/people')
	expect(placesOf(name)).toEqual([])
	expect((await send(path, { as: admin })).status).toBe(404)
	expect(await (await send('/admin/people', { as: admin })).text()).not.toContain('<bdi></bdi>')
	const log = await (await send('/admin/audit?action=person-erased', { as: admin })).text()
	expect(log).toContain('erased a person. The person asked for it in writing.')
})

test('everybody can read what is kept, for as long as the sweeps keep it', async () => {
	const page = await (await send('/privacy')).text()
	expect(page).toContain('400 days')
	expect(page).toContain('90 days')
	expect(await (await send('/')).text()).toContain('href="/privacy"')
})
