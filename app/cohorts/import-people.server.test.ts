import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { acceptInvitation } from '#app/identity/accept-invitation.server.ts'
import { listUnansweredInvitations } from '#app/identity/list-invitations.server.ts'
import { addPerson, auditActions, client, mailsIn, PASSWORD, tokenIn } from '#app/identity/people.fixture.ts'
import { joinSlips } from '#db/schema/cohorts.ts'
import { users } from '#db/schema/identity.ts'
import { addCohort } from './cohorts.fixture.ts'
import { updateCohort } from './cohorts.server.ts'
import { enrolmentsIn, enrolmentsOf, putEnrolment } from './enrolments.server.ts'
import { exportPeople } from './export-people.server.ts'
import { planPeople } from './import-people.server.ts'
import { joiningRoom, NOW } from './joining.fixture.ts'
import { COHORT_MAILS } from './joining-limits.ts'
import { letInInvited } from './let-in-invited.server.ts'

type Room = ReturnType<typeof joiningRoom>

/** All that an import could have written. */
const written = ({ db, cohort }: Room) => ({
	invitations: listUnansweredInvitations(db, cohort.id, NOW).length,
	people: enrolmentsIn(db, cohort.id).length,
	slips: db.select().from(joinSlips).all().length,
	mails: mailsIn(db).length,
	audit: auditActions(db).length,
})

const accept = ({ db }: Room, token: string, displayName: string) =>
	acceptInvitation(db, {
		token,
		displayName,
		username: null,
		password: PASSWORD,
		interfaceLocale: 'fr',
		client,
		now: NOW,
		letIn: letInInvited(NOW),
	})

const LIST = 'Awa Diop;awa@example.org;fr\nLeila Ben Ali;leila@example.org;ar\nMoussa Ba;;'

test('a list invites, enrols and makes slips, each person in their language', () => {
	const room = joiningRoom()
	const { db, cohort, bring } = room
	const leila = addPerson(db, { email: 'leila@example.org', interfaceLocale: null })
	expect(bring(LIST)).toMatchObject({
		ok: true,
		counts: { invite: 1, enrol: 1, slip: 1, faulty: 0 },
		slips: [{ number: 1, displayName: 'Moussa Ba', locale: 'fr', code: expect.stringMatching(/^\d{16}$/) }],
	})
	expect(enrolmentsIn(db, cohort.id)).toMatchObject([{ userId: leila.id, state: 'active' }])
	expect(listUnansweredInvitations(db, cohort.id, NOW)).toMatchObject([
		{ email: 'awa@example.org', displayName: 'Awa Diop' },
	])
	const mails = mailsIn(db)
	expect(mails.map(({ recipient, locale }) => [recipient, locale])).toEqual([
		['awa@example.org', 'fr'],
		['leila@example.org', 'ar'],
	])
	for (const { body } of mails) expect(body).toContain('Dakar, spring')
	expect(auditActions(db)).toEqual(['person-invited', 'people-imported'])
})

test('the same form sent again changes nothing and shows the same slips', () => {
	const room = joiningRoom()
	const first = room.bring(LIST, { requestId: 'one' })
	const before = written(room)
	const again = room.bring(LIST, { requestId: 'one' })
	expect(written(room)).toEqual(before)
	expect(again).toMatchObject({ ok: true, counts: { invited: 2, 'has-slip': 1 }, slips: first.ok ? first.slips : [] })
	expect(room.bring('Somebody else', { requestId: 'one' })).toEqual({ ok: false, reason: 'id-reused' })
})

test('the same list in another form changes nothing either', () => {
	const room = joiningRoom()
	room.bring(LIST)
	const { invitations, people, slips, mails } = written(room)
	expect(room.bring(LIST)).toMatchObject({ ok: true, counts: { invite: 0, enrol: 0, slip: 0 } })
	expect(written(room)).toMatchObject({ invitations, people, slips, mails })
})

test('looking at a list writes nothing', () => {
	const room = joiningRoom()
	const before = written(room)
	expect(planPeople(room.db, room.cohort, room.rowsOf(LIST), NOW)).toHaveLength(3)
	expect(written(room)).toEqual(before)
})

test('one row with a fault keeps all from being written, unless the others are asked for alone', () => {
	const room = joiningRoom()
	const before = written(room)
	expect(room.bring(`${LIST}\nEve;eve@;fr`)).toEqual({ ok: false, reason: 'faulty-rows' })
	expect(written(room)).toEqual(before)
	expect(room.bring(`${LIST}\nEve;eve@;fr`, { withoutFaulty: true })).toMatchObject({
		ok: true,
		counts: { invite: 2, slip: 1, faulty: 1 },
	})
})

test('more mails than a trainer may send are not sent in part', () => {
	const room = joiningRoom()
	const people = (start: number) =>
		Array.from({ length: 1000 }, (_, index) => `;p${start + index}@example.org`).join('\n')
	for (let start = 0; start + 1000 <= COHORT_MAILS.capacity; start += 1000) {
		expect(room.bring(people(start)).ok).toBe(true)
	}
	const before = written(room)
	expect(room.bring(people(9_000))).toEqual({ ok: false, reason: 'too-many-mails' })
	expect(written(room)).toEqual(before)
})

test('who accepts the mailed invitation is in the cohort and reads what it reads', async () => {
	const room = joiningRoom()
	room.bring(LIST)
	const accepted = await accept(room, tokenIn(mailsIn(room.db)[0]?.body), 'Awa')
	if (!accepted.ok) throw new Error(accepted.reason)
	expect(enrolmentsIn(room.db, room.cohort.id)).toMatchObject([{ userId: accepted.userId, state: 'active' }])
	const user = room.db.select().from(users).where(eq(users.id, accepted.userId)).get()
	expect(user?.cohortContextId).toBe('senegal')
})

test('who was invited to two cohorts is in both, whichever mail they open first', async () => {
	const room = joiningRoom()
	const second = addCohort(room.db, room.trainer.id, { name: 'Thiès' })
	room.bring('Awa;awa@example.org')
	room.bring('Awa D.;AWA@example.org', { into: second, now: NOW + 1 })
	const [, mail] = mailsIn(room.db)
	const accepted = await accept(room, tokenIn(mail?.body), 'Awa')
	if (!accepted.ok) throw new Error(accepted.reason)
	expect(
		enrolmentsOf(room.db, accepted.userId)
			.map(({ cohortId }) => cohortId)
			.sort(),
	).toEqual([room.cohort.id, second.id].sort())
})

test('an invitation to a cohort that has closed makes an account and no enrolment', async () => {
	const room = joiningRoom()
	room.bring('Awa;awa@example.org')
	room.db.transaction((tx) => updateCohort(tx, room.cohort.id, { closedAt: NOW }))
	const accepted = await accept(room, tokenIn(mailsIn(room.db)[0]?.body), 'Awa')
	expect(accepted.ok && enrolmentsOf(room.db, accepted.userId)).toEqual([])
})

test('a closed account is enrolled like any other, so that the list does not tell, and gets no mail', () => {
	const room = joiningRoom()
	const closed = addPerson(room.db, { email: 'leila@example.org' })
	room.db.update(users).set({ disabledAt: 1 }).where(eq(users.id, closed.id)).run()
	expect(room.bring('Leila;leila@example.org')).toMatchObject({ ok: true, counts: { enrol: 1 } })
	expect(mailsIn(room.db)).toEqual([])
})

const HEADS = { name: 'Nom', email: 'E-mail', language: 'Langue', username: 'Identifiant', state: 'État' }
const exported = ({ db, cohort }: Room) =>
	exportPeople(db, cohort.id, { heads: HEADS, stateOf: (state) => state, separator: ';' })

test('importing one’s own export changes nothing', () => {
	const room = joiningRoom()
	const { db, cohort } = room
	const names = ['Awa Diop', '=HYPERLINK("http://evil.example")', "'=Eve", '@Moussa; the first', 'ليلى "بن" علي', '+Ba']
	for (const [index, displayName] of names.entries()) {
		const account = index % 2 === 0 ? {} : { email: null, username: `user-${index}` }
		const person = addPerson(db, { displayName, ...account })
		const state = index === 2 ? 'paused' : 'active'
		db.transaction((tx) => putEnrolment(tx, { cohortId: cohort.id, userId: person.id, state, changedBy: null }, NOW))
	}
	const list = exported(room)
	expect(
		room
			.rowsOf(list)
			.map(({ name }) => name)
			.sort(),
	).toEqual([...names].sort())
	const before = written(room)
	expect(room.bring(list)).toMatchObject({ ok: true, counts: { 'in-cohort': names.length, faulty: 0 } })
	expect({ ...written(room), audit: 0 }).toEqual({ ...before, audit: 0 })
})

test('no cell of an export begins like a formula', () => {
	const room = joiningRoom()
	for (const displayName of ['=1+A1', '+A', '-A', '@A', '＝A', "'=A", 'Awa']) {
		const { id: userId } = addPerson(room.db, { displayName })
		const enrolment = { cohortId: room.cohort.id, userId, state: 'active', changedBy: null } as const
		room.db.transaction((tx) => putEnrolment(tx, enrolment, NOW))
	}
	const cells = exported(room)
		.replace('\ufeff', '')
		.split(/[;\r\n]+/)
	expect(cells.filter((cell) => /^"?[=+\-@＝]/.test(cell))).toEqual([])
})

test('an export leaves out who is not taking part, and who is in another cohort', () => {
	const room = joiningRoom()
	const other = addCohort(room.db, room.trainer.id)
	const put = (displayName: string, cohortId: string, state: 'active' | 'removed' | 'requested') => {
		const { id: userId } = addPerson(room.db, { displayName })
		room.db.transaction((tx) => putEnrolment(tx, { cohortId, userId, state, changedBy: null }, NOW))
	}
	put('Awa', room.cohort.id, 'active')
	put('Removed', room.cohort.id, 'removed')
	put('Asking', room.cohort.id, 'requested')
	put('Elsewhere', other.id, 'active')
	expect(room.rowsOf(exported(room)).map(({ name }) => name)).toEqual(['Awa'])
})

test('of people elsewhere a list tells no more than that they will be enrolled', () => {
	const room = joiningRoom()
	const awa = addPerson(room.db, { displayName: 'Awa the Unknown', email: 'awa@example.org', username: 'secretly' })
	const elsewhere = addCohort(room.db, awa.id)
	room.db.transaction((tx) =>
		putEnrolment(tx, { cohortId: elsewhere.id, userId: awa.id, state: 'active', changedBy: null }, NOW),
	)
	const planned = planPeople(room.db, room.cohort, room.rowsOf('A.;awa@example.org'), NOW)
	const { userId: _, ...told } = planned[0] ?? { userId: null }
	expect(told).toMatchObject({ name: 'A.', outcome: 'enrol' })
	expect(JSON.stringify(told)).not.toMatch(/Unknown|secretly/)
	const [byName] = planPeople(room.db, room.cohort, room.rowsOf('Name;Username;Email\nA.;secretly;'), NOW)
	expect(byName?.outcome).toBe('faulty')
})
