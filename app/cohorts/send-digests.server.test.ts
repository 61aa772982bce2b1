import { expect, test } from 'vitest'
import { chooseMail } from '#app/identity/mail-choices.server.ts'
import { addPerson, client } from '#app/identity/people.fixture.ts'
import { type NewUser, replaceRoles } from '#app/identity/people.server.ts'
import { remindersSent } from '#db/schema/cohorts.ts'
import { addSession } from './change-session.server.ts'
import type { Cohort } from './cohort.ts'
import { addTrainer, type NewCohort, updateCohort } from './cohorts.server.ts'
import { at, contactRoom, sender } from './contact-room.fixture.ts'
import { sendDigests } from './send-digests.server.ts'

const MONDAY = at('2027-03-01')

async function room() {
	const base = await contactRoom()
	const { db } = base
	const trainerOf = (cohort: Cohort, wanted: Partial<NewUser> = {}) => {
		const trainer = addPerson(db, { roles: ['trainer'], interfaceLocale: 'en', ...wanted })
		run(cohort, trainer.id)
		return trainer
	}
	const run = (cohort: Cohort, userId: string) =>
		db.transaction((tx) => addTrainer(tx, { cohortId: cohort.id, userId, addedBy: userId }, 0))
	/** Cohorts whose maker wants no digest, so that a test counts the mails of its own trainers. */
	chooseMail(db, { userId: base.trainer.id, kind: 'digest', isWanted: false }, 0)
	const cohortNamed = (name: string, wanted: Partial<NewCohort> = {}) =>
		base.cohortWith([{ dueOn: '2027-03-05' }], { name, ...wanted })
	const tell = (now = MONDAY) => sendDigests(db, { ...sender, now })
	return { ...base, cohortNamed, trainerOf, run, tell }
}

test('a trainer reads on Monday morning who is stuck, who waits and what comes', async () => {
	const { db, trainer, cohortNamed, trainerOf, enrol, put, mails, tell } = await room()
	const cohort = cohortNamed('Dakar')
	const awa = trainerOf(cohort)
	enrol(cohort.id, { displayName: 'Fatou' })
	enrol(cohort.id, { displayName: 'Omar' }, at('2027-02-27'))
	put(cohort.id, addPerson(db).id, 'requested')
	const facts = { title: 'Thursday', startsAt: at('2027-03-04', '15:00'), minutes: 60, place: '', link: '', note: '' }
	addSession(db, { cohort, facts, requestId: 'a', user: trainer, client, now: 0 })
	expect(await tell()).toBe(1)
	const [mail] = mails()
	expect(mail).toMatchObject({
		recipient: awa.email,
		locale: 'en',
		unsubscribeLink: expect.stringContaining('.digest.'),
	})
	const lines = mail?.body.split('\n') ?? []
	expect(lines).toContain('• 2 people have not opened “Introduction”.')
	expect(lines).toContain('• 1 person has not started: Fatou.')
	expect(lines).toContain('• 1 person asks to join and waits for your answer.')
	expect(lines.join('\n')).toMatch(/Session “Thursday”: Thursday, 4 March 2027 at 15:00 Greenwich Mean Time/)
	expect(lines).toContain(`https://learn.example/trainer/cohorts/${cohort.id}`)
})

test.each([
	['two', 2, 'مشاركان لم يفتحا'],
	['few', 3, '3 مشاركين لم يفتحوا'],
	['many', 11, '11 مشاركًا لم يفتحوا'],
])('in Arabic people are counted as Arabic counts them: %s', async (_, count, said) => {
	const { cohortNamed, trainerOf, enrol, mails, tell } = await room()
	const cohort = cohortNamed('داكار')
	trainerOf(cohort, { interfaceLocale: 'ar' })
	for (let n = 0; n < count; n++) enrol(cohort.id, {}, at('2027-02-27'))
	await tell()
	expect(mails()[0]?.body).toContain(said)
})

test('all cohorts of a trainer are one mail a week, and name nobody of another’s', async () => {
	const { cohortNamed, trainerOf, run, enrol, mails, tell } = await room()
	const [dakar, manila, others] = [
		cohortNamed('Dakar'),
		cohortNamed('Manila', { timeZone: 'Asia/Manila' }),
		cohortNamed('Others'),
	]
	enrol(dakar.id, { displayName: 'Fatou' })
	enrol(manila.id, { displayName: 'Luz' })
	enrol(others.id, { displayName: 'Chege' })
	const awa = trainerOf(dakar)
	run(manila, awa.id)
	expect(await tell(at('2027-03-01', '09:00', 'Asia/Manila'))).toBe(1)
	expect(mails()[0]?.body).toContain('Fatou')
	expect(mails()[0]?.body).toContain('Luz')
	expect(mails()[0]?.body).not.toMatch(/Others|Chege/)
	expect([await tell(), await tell(at('2027-03-01', '11:00'))]).toEqual([0, 0])
	expect(await tell(at('2027-03-08'))).toBe(1)
})

test.each([
	['on Monday night', at('2027-03-01', '07:59')],
	['on Monday at noon', at('2027-03-01', '12:00')],
	['on Tuesday', at('2027-03-02')],
])('no digest is sent %s', async (_, now) => {
	const { cohortNamed, trainerOf, enrol, tell } = await room()
	const cohort = cohortNamed('Dakar')
	trainerOf(cohort)
	enrol(cohort.id)
	expect(await tell(now)).toBe(0)
})

test('nothing to say is no mail, and so is a trainer who wants none, is none any more, or whose cohort is closed', async () => {
	const { db, cohortNamed, trainerOf, enrol, mails, tell } = await room()
	trainerOf(cohortNamed('Empty'))
	const cohort = cohortNamed('Dakar')
	enrol(cohort.id)
	chooseMail(db, { userId: trainerOf(cohort).id, kind: 'digest', isWanted: false }, 0)
	const former = trainerOf(cohort)
	db.transaction((tx) => replaceRoles(tx, former.id, ['practitioner']))
	const closed = cohortNamed('Closed')
	enrol(closed.id)
	trainerOf(closed)
	db.transaction((tx) => updateCohort(tx, closed.id, { closedAt: 1 }))
	expect(await tell()).toBe(0)
	expect([mails(), db.select().from(remindersSent).all()]).toEqual([[], []])
})

test('of many names ten are said', async () => {
	const { cohortNamed, trainerOf, enrol, mails, tell } = await room()
	const cohort = cohortNamed('Dakar')
	trainerOf(cohort)
	for (let n = 10; n < 23; n++) enrol(cohort.id, { displayName: `P${n}` })
	await tell()
	expect(mails()[0]?.body).toContain(
		'13 people have not started: P10, P11, P12, P13, P14, P15, P16, P17, P18, P19 and 3 more.',
	)
})
