import { expect, test } from 'vitest'
import { chooseMail } from '#app/identity/mail-choices.server.ts'
import { client } from '#app/identity/people.fixture.ts'
import { addSession, cancelSession, changeSession } from './change-session.server.ts'
import { at, contactRoom, sender } from './contact-room.fixture.ts'
import { sessionsOf } from './live-sessions.server.ts'
import type { SessionFacts } from './session-form.ts'
import { tellSessionChanges } from './tell-session-changes.server.ts'

const MINUTE = 60_000
const MADE = at('2027-03-01')
const NOW = at('2027-03-08')
const facts = {
	title: 'Cas pratiques',
	startsAt: at('2027-03-15', '10:00'),
	minutes: 90,
	place: 'Salle 3',
	link: '',
	note: '',
}

async function room() {
	const base = await contactRoom()
	const { db, trainer } = base
	const cohort = base.cohortWith([{}], { locale: 'fr' })
	const by = (now: number) => ({ user: trainer, client, now, cohort })
	addSession(db, { ...by(MADE), facts, requestId: 'a' })
	const sessionId = sessionsOf(db, [cohort.id])[0]?.id ?? ''
	const change = (changes: Partial<SessionFacts>, now = NOW) =>
		changeSession(db, { ...by(now), sessionId, facts: { ...facts, ...changes } })
	const cancel = (now = NOW) => cancelSession(db, { ...by(now), sessionId })
	const tell = (now = NOW + 5 * MINUTE) => tellSessionChanges(db, { ...sender, now })
	return { ...base, cohort, change, cancel, tell }
}

test('who takes part is told when and where a session is now, in their language', async () => {
	const { cohort, enrol, put, mails, change, tell } = await room()
	const awa = enrol(cohort.id, { displayName: 'Awa', interfaceLocale: null })
	const omar = enrol(cohort.id, { displayName: 'Omar', interfaceLocale: 'ar' })
	enrol(cohort.id, { email: null, username: 'sira' })
	put(cohort.id, enrol(cohort.id).id, 'paused')
	change({ startsAt: at('2027-03-16', '15:30'), place: 'Salle 4' })
	expect(await tell()).toBe(2)
	const of = (email: string | null) => mails().find(({ recipient }) => recipient === email)
	expect(of(awa.email)).toMatchObject({ locale: 'fr', expiresAt: at('2027-03-16', '17:00') })
	const body = of(awa.email)?.body.replaceAll(/\s/gu, ' ')
	expect(body).toMatch(/La séance « Cas pratiques » a changé/)
	expect(body).toMatch(/Heure : mardi 16 mars .*15:30.*auparavant : lundi 15 mars .*10:00/)
	expect(body).toContain('Lieu : Salle 4 (auparavant : Salle 3)')
	expect(of(awa.email)?.body.split('\n')).toContain(of(awa.email)?.unsubscribeLink)
	expect(of(omar.email)).toMatchObject({ locale: 'ar', body: expect.stringContaining('Salle 4') })
	expect(await tell()).toBe(0)
})

test('changes of a few minutes are one mail, and what was changed back is none', async () => {
	const { cohort, enrol, mails, change, cancel, tell } = await room()
	enrol(cohort.id)
	change({ place: 'Salle 4' })
	expect(await tell(NOW + MINUTE)).toBe(0)
	change({ place: 'Salle 5' }, NOW + 4 * MINUTE)
	expect(await tell()).toBe(0)
	expect(await tell(NOW + 9 * MINUTE)).toBe(1)
	expect(mails().map(({ body }) => body)).toEqual([expect.stringMatching(/Salle 5.*Salle 3/)])
	change({ place: 'Salle 6' }, NOW + 20 * MINUTE)
	change({ place: 'Salle 5' }, NOW + 21 * MINUTE)
	expect(await tell(NOW + 40 * MINUTE)).toBe(0)
	change({ place: 'Salle 7' }, NOW + 50 * MINUTE)
	cancel(NOW + 51 * MINUTE)
	expect(await tell(NOW + 60 * MINUTE)).toBe(1)
	expect(mails().at(-1)?.body).toMatch(/cancelled.*15 March/)
})

test.each<[string, Partial<SessionFacts>, number, number]>([
	['title and note', { title: 'Autre', note: 'Crayon' }, NOW, 0],
	['place, when it is over', { place: 'Salle 4' }, at('2027-03-20'), 0],
	['place, just after it was planned', { place: 'Salle 4' }, MADE + 2 * MINUTE, 0],
	['place, half an hour before', { place: 'Salle 4' }, at('2027-03-15', '09:30'), 1],
])('a change of %s: %j', async (_, changes, now, mails) => {
	const { cohort, enrol, change, tell } = await room()
	enrol(cohort.id)
	change(changes, now)
	expect(await tell(mails ? now : now + 10 * MINUTE)).toBe(mails)
})

test('what is not where it was is said to be gone', async () => {
	const { cohort, enrol, mails, change, tell } = await room()
	enrol(cohort.id)
	const link = 'https://meet.example/a'
	change({ place: '', link })
	await tell()
	expect(mails().at(-1)?.body).toMatch(
		/No longer at this place: Salle 3\s+Link to the meeting:\s+https:\/\/meet\.example\/a\n/,
	)
	change({}, NOW + 60 * MINUTE)
	await tell(NOW + 70 * MINUTE)
	expect(mails().at(-1)?.body).toMatch(/Place: Salle 3\s+There is no link/)
})

test('who wants no reminders gets none of these either', async () => {
	const { db, cohort, enrol, cancel, tell } = await room()
	const { id: userId } = enrol(cohort.id)
	chooseMail(db, { userId, kind: 'reminders', isWanted: false }, 0)
	cancel()
	expect(await tell()).toBe(0)
})
