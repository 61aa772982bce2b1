import { makeCalendarFeed } from '#app/cohorts/calendar-feeds.server.ts'
import { addSession } from '#app/cohorts/change-session.server.ts'
import { insertMessage } from '#app/cohorts/cohort-messages.server.ts'
import { addCohort } from '#app/cohorts/cohorts.fixture.ts'
import { putEnrolment } from '#app/cohorts/enrolments.server.ts'
import { sessionsOf } from '#app/cohorts/live-sessions.server.ts'
import { unsubscribeLink } from '#app/identity/unsubscribe-link.ts'
import { keptSecret } from '#app/platform/secret.server.ts'
import { newId } from '#app/platform/tokens.ts'
import { addPerson, type Person } from '#tests/platform/people.ts'
import { database } from './test.ts'

const DAY_MS = 24 * 60 * 60_000
const client = { address: '127.0.0.1', userAgent: 'Firefox' }
type Visit = { person: Person }

/** A cohort of this person's, with somebody in it, a session that is over and one to come; the path of its pages. */
export async function cohortWithSessions({ person }: Visit): Promise<{ path: string; sessions: string[] }> {
	const db = database()
	const cohort = addCohort(db, person.id)
	const participant = await addPerson(db, { displayName: 'Aïssatou Ndiaye' })
	const enrolment = { cohortId: cohort.id, userId: participant.id, state: 'active', changedBy: null } as const
	db.transaction((tx) => putEnrolment(tx, enrolment, Date.now()))
	for (const [title, days] of [
		['Ouverture', -7],
		['التقييم', 7],
	] as const) {
		const facts = {
			title,
			startsAt: Date.now() + days * DAY_MS,
			minutes: 90,
			place: 'Salle 3',
			link: 'https://meet.example/a',
			note: 'Voir https://learn.example',
		}
		addSession(db, { cohort, facts, requestId: `${cohort.id}${days}`, user: person, client, now: Date.now() })
	}
	return { path: `/trainer/cohorts/${cohort.id}`, sessions: sessionsOf(db, [cohort.id]).map(({ id }) => id) }
}

/** A page of a session of this person's. */
export const sessionPage =
	(rest = '') =>
	async (visit: Visit) => {
		const { path, sessions } = await cohortWithSessions(visit)
		return `${path}/sessions/${sessions[0]}${rest}`
	}

/** A message that this person got from a trainer. */
export async function messageTo({ person }: Visit) {
	return message(await addPerson(database(), { roles: ['trainer'] }), person)
}

/** The page of a message that this person wrote. */
export async function sentMessage({ person }: Visit): Promise<string> {
	const { id, cohortId } = message(person, await addPerson(database()))
	return `/trainer/cohorts/${cohortId}/messages/${id}`
}

function message(trainer: Person, reader: Person): { id: string; cohortId: string } {
	const db = database()
	const { id: cohortId } = addCohort(db, trainer.id)
	const id = newId()
	const words = {
		subject: 'الخميس',
		body: 'Salle 3, à dix heures.\n\nhttps://learn.example/a',
		audience: 'all' as const,
	}
	db.transaction((tx) => {
		putEnrolment(tx, { cohortId, userId: reader.id, state: 'active', changedBy: null }, Date.now())
		const kept = { id, cohortId, authorId: trainer.id, ...words, mailed: 1, unmailed: 0, sentAt: Date.now() }
		insertMessage(tx, kept, [reader.id])
	})
	return { id, cohortId }
}

export function withCalendar({ person }: Visit): string {
	makeCalendarFeed(database(), person.id, Date.now())
	return '/settings/calendar'
}

/** The page at the end of a mail to this person. */
export function unsubscribePath({ person }: { person: Person }): string {
	const secret = keptSecret(process.env.E2E_DATABASE ?? '')
	return unsubscribeLink('', { userId: person.id, kind: 'messages', secret })
}
