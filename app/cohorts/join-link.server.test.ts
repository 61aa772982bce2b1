import { expect, test } from 'vitest'
import { findInvitationByToken } from '#app/identity/invitations.server.ts'
import { addPerson, auditActions, client, mailsIn, origin, tokenIn } from '#app/identity/people.fixture.ts'
import { askByMail } from './ask-by-mail.server.ts'
import { findCohort, updateCohort } from './cohorts.server.ts'
import { enrolmentsIn, findEnrolment, putEnrolment } from './enrolments.server.ts'
import { closeJoinLink, findCohortByJoinToken, makeJoinLink, requestToJoin, standingIn } from './join-link.server.ts'
import { joiningRoom, NOW } from './joining.fixture.ts'
import { JOIN_MAILS_PER_ADDRESS, MOST_OPEN_REQUESTS } from './joining-limits.ts'

function linkRoom() {
	const room = joiningRoom()
	const { db, trainer, cohort } = room
	const acting = { cohort, user: trainer, client, now: NOW }
	const token = () => findCohort(db, cohort.id)?.joinToken ?? ''
	makeJoinLink(db, acting)
	const request = (userId: string, asked = token()) =>
		db.transaction((tx) => requestToJoin(tx, { token: asked, userId, client, now: NOW }))
	const askFrom = (email: string) => {
		const found = findCohortByJoinToken(db, token())
		if (!found) throw new Error('There is no link.')
		return askByMail(db, { cohort: found, token: token(), email, interfaceLocale: 'fr', origin, client, now: NOW })
	}
	return { ...room, acting, token, request, askFrom }
}

test('whoever has the link asks, waits, and reads nothing of the cohort before they are accepted', () => {
	const { db, cohort, request } = linkRoom()
	const person = addPerson(db)
	expect(standingIn(db, cohort.id, person.id)).toBe('outside')
	expect(request(person.id)).toEqual({ ok: true })
	expect(request(person.id)).toEqual({ ok: true })
	expect(standingIn(db, cohort.id, person.id)).toBe('waiting')
	expect(enrolmentsIn(db, cohort.id)).toEqual([])
	expect(auditActions(db)).toEqual(['join-link-made', 'join-requested'])
})

test('a renewed link kills the old one, and a link that is off or of a closed cohort is dead', () => {
	const { db, cohort, acting, token, request } = linkRoom()
	const person = addPerson(db)
	const old = token()
	makeJoinLink(db, acting)
	expect(request(person.id, old)).toEqual({ ok: false, reason: 'link-closed' })
	const renewed = token()
	expect(findCohortByJoinToken(db, renewed)?.id).toBe(cohort.id)
	db.transaction((tx) => updateCohort(tx, cohort.id, { closedAt: NOW }))
	expect(findCohortByJoinToken(db, renewed)).toBeNull()
	db.transaction((tx) => updateCohort(tx, cohort.id, { closedAt: null }))
	closeJoinLink(db, acting)
	expect(request(person.id, renewed)).toEqual({ ok: false, reason: 'link-closed' })
	expect(findCohortByJoinToken(db, '')).toBeNull()
})

test('who was declined does not ask again, who was removed may, and who is paused stays so', () => {
	const { db, cohort, request } = linkRoom()
	const person = addPerson(db)
	const put = (state: 'declined' | 'removed' | 'paused') => {
		const enrolment = { cohortId: cohort.id, userId: person.id, state, changedBy: null }
		db.transaction((tx) => putEnrolment(tx, enrolment, NOW))
	}
	const state = () => findEnrolment(db, cohort.id, person.id)?.state
	put('declined')
	expect([request(person.id), state()]).toEqual([{ ok: false, reason: 'declined' }, 'declined'])
	put('removed')
	expect([request(person.id), state()]).toEqual([{ ok: true }, 'requested'])
	put('paused')
	expect([request(person.id), state()]).toEqual([{ ok: true }, 'paused'])
})

test('no more people wait than a trainer can know apart', () => {
	const { db, request } = linkRoom()
	for (let asked = 0; asked < MOST_OPEN_REQUESTS; asked++) expect(request(addPerson(db).id)).toEqual({ ok: true })
	expect(request(addPerson(db).id)).toEqual({ ok: false, reason: 'too-many-requests' })
})

test('who asks with an address gets a mail to it: with an account to sign in, without one to make it', () => {
	const { db, askFrom, token } = linkRoom()
	addPerson(db, { email: 'Leila@example.org' })
	const told = [askFrom('leila@example.org'), askFrom('awa@example.org')]
	expect(told).toEqual([{ ok: true }, { ok: true }])
	const [toMember, toGuest] = mailsIn(db)
	expect(toMember?.recipient).toBe('Leila@example.org')
	expect(toMember?.body).toContain(`${origin}/join/${token()}`)
	expect(toMember?.body).not.toContain('/invitation/')
	expect(toGuest?.body).toContain(`?returnTo=${encodeURIComponent(`/join/${token()}`)}`)
	expect(findInvitationByToken(db, tokenIn(toGuest?.body), NOW)).toMatchObject({
		email: 'awa@example.org',
		roles: ['practitioner'],
		cohortId: null,
	})
})

test('nobody can have an address flooded, nor learn that it was', () => {
	const { db, askFrom } = linkRoom()
	for (let asked = 0; asked < JOIN_MAILS_PER_ADDRESS.capacity + 3; asked++) {
		expect(askFrom('awa@example.org')).toEqual({ ok: true })
	}
	expect(mailsIn(db)).toHaveLength(JOIN_MAILS_PER_ADDRESS.capacity)
})
