import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { chooseMail } from '#app/identity/mail-choices.server.ts'
import { addPerson } from '#app/identity/people.fixture.ts'
import { readUnsubscribeToken } from '#app/identity/unsubscribe-link.ts'
import { touchLesson } from '#app/learning/progress.server.ts'
import { attempts } from '#db/schema/assessment.ts'
import { remindersSent } from '#db/schema/cohorts.ts'
import { users } from '#db/schema/identity.ts'
import { moduleCompletions } from '#db/schema/learning.ts'
import { outbox } from '#db/schema/platform.ts'
import { updateCohort } from './cohorts.server.ts'
import { at, contactRoom, sender } from './contact-room.fixture.ts'
import { forgetOldReminders } from './forget-old-reminders.server.ts'
import { sendReminders } from './send-reminders.server.ts'

const DUE = [{ dueOn: '2027-03-31' }]
const MORNING_AFTER = at('2027-04-01')

async function room() {
	const base = await contactRoom()
	const remind = (now = MORNING_AFTER) => sendReminders(base.db, { ...sender, now })
	return { ...base, remind }
}

test('a reminder says what was due in the reader’s language, and leads to where to go on', async () => {
	const { db, cohortWith, enrol, mails, remind } = await room()
	const cohort = cohortWith(DUE)
	const person = enrol(cohort.id, { interfaceLocale: 'fr', displayName: 'Awa' })
	touchLesson(
		db,
		{ userId: person.id, moduleId: 'intro', lessonId: 'gap' },
		{ now: at('2027-03-30'), place: 'the-wall', reachedEnd: false },
	)
	expect(await remind()).toBe(1)
	const [mail] = mails()
	expect(mail).toMatchObject({ recipient: person.email, locale: 'fr', subject: expect.stringContaining('rappel') })
	expect(mail?.body).toContain('31 mars 2027')
	expect(mail?.body).toContain('«\u202fIntroduction\u202f»')
	expect(mail?.body.split('\n')).toContain('https://learn.example/learn/intro/gap#the-wall')
	expect(mail?.body.split('\n')).toContain(mail?.unsubscribeLink)
	const token = mail?.unsubscribeLink?.split('/').at(-1) ?? ''
	expect(readUnsubscribeToken(token, sender.secret)).toEqual({ userId: person.id, kind: 'reminders' })
})

test('who has chosen no language is written to in the cohort’s', async () => {
	const { cohortWith, enrol, mails, remind } = await room()
	enrol(cohortWith(DUE, { locale: 'ar' }).id, { interfaceLocale: null })
	await remind()
	expect(mails()[0]).toMatchObject({ locale: 'ar', body: expect.stringContaining('31 مارس 2027') })
})

test('everything about one person and day is one mail, of several cohorts too', async () => {
	const { db, cohortWith, put, enrol, mails, remind } = await room()
	const person = enrol(cohortWith(DUE).id)
	put(cohortWith([{ dueOn: '2027-04-02' }], { timeZone: 'Asia/Manila' }).id, person.id)
	expect(await remind()).toBe(1)
	expect(mails()).toHaveLength(1)
	expect(mails()[0]?.body).toContain('31 March 2027')
	expect(mails()[0]?.body).toContain('2 April 2027')
	expect(mails()[0]?.body).toContain('two weeks')
	expect(db.select().from(remindersSent).all()).toHaveLength(4)
	expect(await remind(at('2027-04-02', '09:00', 'Asia/Manila'))).toBe(0)
})

test.each([
	['at night', at('2027-04-01', '03:00')],
	['in the afternoon', at('2027-04-01', '15:00')],
	['on a day with nothing to say', at('2027-03-20')],
])('nobody is reminded %s', async (_, now) => {
	const { db, cohortWith, enrol, remind } = await room()
	const { id: userId } = enrol(cohortWith(DUE).id)
	touchLesson(db, { userId, moduleId: 'intro', lessonId: 'gap' }, { now, place: null, reachedEnd: false })
	expect(await remind(now)).toBe(0)
})

test('looking again sends nothing again, and a crash before the mail is written leaves nothing said', async () => {
	const { db, cohortWith, enrol, mails, remind } = await room()
	enrol(cohortWith(DUE).id)
	db.$client.exec(
		`create trigger no_mail before insert on reminders_sent begin select raise(abort, 'the power went'); end`,
	)
	await expect(remind()).rejects.toThrow('the power went')
	expect([mails(), db.select().from(remindersSent).all()]).toEqual([[], []])
	db.$client.exec('drop trigger no_mail')
	expect([await remind(), await remind(), await remind(at('2027-04-02'))]).toEqual([1, 0, 0])
	expect(mails()).toHaveLength(1)
})

test('who is not to be written to is not', async () => {
	const { db, cohortWith, put, enrol, mails, remind } = await room()
	const cohort = cohortWith(DUE)
	for (const state of ['paused', 'removed', 'requested', 'declined', 'moved'] as const)
		put(cohort.id, addPerson(db).id, state)
	enrol(cohort.id, { email: null, username: 'no-address' })
	chooseMail(db, { userId: enrol(cohort.id).id, kind: 'reminders', isWanted: false }, 0)
	const close = (column: 'disabledAt' | 'erasedAt') =>
		db
			.update(users)
			.set({ [column]: 1 })
			.where(eq(users.id, enrol(cohort.id).id))
			.run()
	close('disabledAt')
	close('erasedAt')
	const closed = cohortWith(DUE)
	enrol(closed.id)
	db.transaction((tx) => updateCohort(tx, closed.id, { closedAt: 1 }))
	const { id: userId } = enrol(cohort.id)
	const attempt = {
		id: 'a',
		userId,
		moduleId: 'intro',
		form: 'post' as const,
		number: 1,
		seed: '',
		contentHash: '',
		locale: 'en',
		itemIds: [],
		startedAt: 0,
	}
	db.insert(attempts).values(attempt).run()
	db.insert(moduleCompletions)
		.values({ userId, moduleId: 'intro', completedAt: 1, attemptId: 'a', score: 1, locale: 'en' })
		.run()
	expect(await remind()).toBe(0)
	expect(mails()).toEqual([])
	enrol(cohort.id)
	expect(await remind()).toBe(1)
})

test('a reminder that a mail server could not take all day is given up before the night', async () => {
	const { db, cohortWith, enrol, remind } = await room()
	enrol(cohortWith(DUE).id)
	await remind(at('2027-04-01', '11:59'))
	expect(db.select().from(outbox).get()?.expiresAt).toBeLessThanOrEqual(at('2027-04-01', '20:00'))
})

test('what went out long ago is forgotten, and what might come again is not', async () => {
	const { db, cohortWith, enrol, remind } = await room()
	enrol(cohortWith(DUE).id)
	await remind()
	const DAY_MS = 24 * 60 * 60_000
	forgetOldReminders(db, MORNING_AFTER + 399 * DAY_MS)
	expect(db.select().from(remindersSent).all()).not.toEqual([])
	forgetOldReminders(db, MORNING_AFTER + 401 * DAY_MS)
	expect(db.select().from(remindersSent).all()).toEqual([])
})
