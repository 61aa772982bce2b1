import { calendarFeedOf, makeCalendarFeed } from '#app/cohorts/calendar-feeds.server.ts'
import { addSession } from '#app/cohorts/change-session.server.ts'
import { insertMessage } from '#app/cohorts/cohort-messages.server.ts'
import { updateCohort } from '#app/cohorts/cohorts.server.ts'
import { putEnrolment } from '#app/cohorts/enrolments.server.ts'
import { sessionsOf } from '#app/cohorts/live-sessions.server.ts'
import { unsubscribeLink } from '#app/identity/unsubscribe-link.ts'
import { newId } from '#app/platform/tokens.ts'
import type { Person } from '#tests/platform/people.ts'
import { admins, everyone, members, nobodyElse, trainers, type Visit } from './audiences.ts'
import { db, secret } from './requests.ts'
import { somebody, trainer } from './walk-people.ts'
import { cohortOf, UNKNOWN_ID } from './world.ts'

const unsubscribe = unsubscribeLink('', { userId: somebody.id, kind: 'messages', secret })

const UNKNOWN = `/trainer/cohorts/${UNKNOWN_ID}`
const othersCohort = cohortOf(trainer)
const own = (path: string) => (visitor: Person | null) => cohortOf(visitor ?? trainer).path + path
const others = (path: string) => othersCohort.path + path
const closed = (path: string) => (visitor: Person | null) => {
	const cohort = cohortOf(visitor ?? trainer)
	db.transaction((tx) => updateCohort(tx, cohort.id, { closedAt: 1 }))
	return cohort.path + path
}
const SESSION = { title: 'Opening', day: '2027-02-01', time: '10:00', minutes: '90' }

/** A session of a cohort of this trainer's, by the path of its page. */
function sessionOf(person: Person, cohort = cohortOf(person)): string {
	const facts = { title: 'Opening', startsAt: 0, minutes: 90, place: '', link: '', note: '' }
	const client = { address: '127.0.0.1', userAgent: 'Firefox' }
	const asked = { cohort: { id: cohort.id, name: 'Dakar' }, facts, requestId: cohort.id }
	addSession(db, { ...asked, user: person, client, now: Date.now() })
	return `${cohort.path}/sessions/${sessionsOf(db, [cohort.id])[0]?.id}`
}
const othersSession = sessionOf(trainer, othersCohort)

/** Somebody else's session, as if it were of a cohort of the visitor's. */
function foreign(visitor: Person | null): string {
	return `${cohortOf(visitor ?? trainer).path}/sessions/${othersSession.split('/').at(-1)}`
}

const MESSAGE = { subject: 'Thursday', body: 'We meet at ten.', audience: 'all' }

/** A message to this person, who is then in the other trainer's cohort; its id. */
function messageTo({ id: userId }: Person): string {
	const id = newId()
	const enrolment = { cohortId: othersCohort.id, userId, state: 'active', changedBy: null } as const
	const message = { id, cohortId: othersCohort.id, authorId: trainer.id, ...MESSAGE, audience: 'all' as const }
	db.transaction((tx) => {
		putEnrolment(tx, enrolment, 0)
		insertMessage(tx, { ...message, mailed: 1, unmailed: 0, sentAt: Date.now() }, [userId])
	})
	return id
}
const othersMessage = messageTo(somebody)

/** The address of somebody's calendar. */
function calendarPath(): string {
	makeCalendarFeed(db, somebody.id, Date.now())
	return `/calendar/${calendarFeedOf(db, somebody.id)?.token}`
}

/** Reminders, messages, sessions and calendars. */
export const CONTACT_VISITS: Record<string, Visit[]> = {
	'/unsubscribe/:token': [
		{
			at: unsubscribe,
			get: everyone(200),
			post: [
				{ form: {}, outcome: everyone(400) },
				{ form: { intent: 'stop' }, outcome: everyone(unsubscribe) },
				{ form: { intent: 'resume' }, outcome: everyone(unsubscribe) },
			],
		},
		{
			at: unsubscribe.replace('messages', 'digest'),
			get: everyone(404),
			post: [{ form: { intent: 'stop' }, outcome: everyone(404) }],
		},
		{ at: '/unsubscribe/guessed', get: everyone(404) },
	],
	'/messages': [{ at: '/messages', get: members(200) }],
	'/messages/:message': [
		{ at: (visitor) => `/messages/${visitor ? messageTo(visitor) : othersMessage}`, get: members(200) },
		{ at: `/messages/${othersMessage}`, get: members(404) },
	],
	'/trainer/cohorts/:cohort/messages': [
		{ at: own('/messages'), get: trainers(200) },
		{ at: others('/messages'), get: admins(200) },
		{ at: `${UNKNOWN}/messages`, get: trainers(404) },
	],
	'/trainer/cohorts/:cohort/messages/new': [
		{
			at: own('/messages/new'),
			get: trainers(200),
			post: [
				{ form: {}, outcome: trainers(400) },
				{ form: MESSAGE, outcome: trainers(400) },
				{ form: { ...MESSAGE, intent: 'preview' }, outcome: trainers(409) },
				{ form: { ...MESSAGE, intent: 'send', requestId: 'a' }, outcome: trainers(409) },
			],
		},
		{
			at: others('/messages/new'),
			get: admins(200),
			post: [
				{ form: { ...MESSAGE, intent: 'preview' }, outcome: admins(200) },
				{ form: { ...MESSAGE, intent: 'send' }, outcome: admins(400) },
			],
		},
		{ at: `${UNKNOWN}/messages/new`, get: trainers(404), post: [{ form: MESSAGE, outcome: trainers(404) }] },
		{ at: closed('/messages/new'), get: nobodyElse, post: [{ form: MESSAGE, outcome: nobodyElse }] },
	],
	'/trainer/cohorts/:cohort/messages/:message': [
		{ at: others(`/messages/${othersMessage}`), get: admins(200) },
		{ at: own(`/messages/${othersMessage}`), get: trainers(404) },
	],
	'/trainer/cohorts/:cohort/sessions': [
		{ at: own('/sessions'), get: trainers(200) },
		{ at: others('/sessions'), get: admins(200) },
		{ at: `${UNKNOWN}/sessions`, get: trainers(404) },
	],
	'/trainer/cohorts/:cohort/sessions/new': [
		{
			at: own('/sessions/new'),
			get: trainers(200),
			post: [
				{ form: {}, outcome: trainers(400) },
				{ form: SESSION, outcome: trainers(400) },
			],
		},
		{
			at: others('/sessions/new'),
			get: admins(200),
			post: [{ form: { ...SESSION, minutes: '0', requestId: 'a' }, outcome: admins(400) }],
		},
		{ at: `${UNKNOWN}/sessions/new`, get: trainers(404), post: [{ form: SESSION, outcome: trainers(404) }] },
		{ at: closed('/sessions/new'), get: nobodyElse, post: [{ form: SESSION, outcome: nobodyElse }] },
	],
	'/trainer/cohorts/:cohort/sessions/:session': [
		{
			at: (visitor) => sessionOf(visitor ?? trainer),
			get: trainers(200),
			post: [
				{ form: {}, outcome: trainers(400) },
				{ form: { intent: 'attendance', 'person-x': 'present' }, outcome: trainers(404) },
				{ form: { intent: 'attendance', [`person-${somebody.id}`]: 'asleep' }, outcome: trainers(400) },
			],
		},
		{
			at: othersSession,
			get: admins(200),
			post: [{ form: { intent: 'attendance', 'person-x': 'present' }, outcome: admins(404) }],
		},
		{
			at: (visitor) => foreign(visitor),
			get: trainers(404),
			post: [{ form: { intent: 'cancel' }, outcome: trainers(404) }],
		},
	],
	'/trainer/cohorts/:cohort/sessions/:session/edit': [
		{
			at: (visitor) => `${sessionOf(visitor ?? trainer)}/edit`,
			get: trainers(200),
			post: [{ form: { ...SESSION, day: 'never' }, outcome: trainers(400) }],
		},
		{ at: `${othersSession}/edit`, get: admins(200), post: [{ form: {}, outcome: admins(400) }] },
		{
			at: (visitor) => `${foreign(visitor)}/edit`,
			get: trainers(404),
			post: [{ form: SESSION, outcome: trainers(404) }],
		},
	],
	'/trainer/cohorts/:cohort/sessions/:session/sheet': [
		{ at: (visitor) => `${sessionOf(visitor ?? trainer)}/sheet`, get: trainers(200) },
		{ at: `${othersSession}/sheet`, get: admins(200) },
		{ at: (visitor) => `${foreign(visitor)}/sheet`, get: trainers(404) },
	],
	'/calendar/:token': [
		{ at: calendarPath, get: everyone(200) },
		{ at: `/calendar/${'A'.repeat(43)}`, get: everyone(404) },
		{ at: '/calendar/guessed', get: everyone(404) },
	],
	'/settings/calendar': [
		{
			at: '/settings/calendar',
			get: members(200),
			post: [
				{ form: {}, outcome: members(400) },
				{ form: { intent: 'make' }, outcome: members('/settings/calendar') },
				{ form: { intent: 'titles' }, outcome: members('/settings/calendar') },
				{ form: { intent: 'remove' }, outcome: members('/settings/calendar') },
			],
		},
	],
	'/settings/mail': [
		{
			at: '/settings/mail',
			get: members(200),
			post: [{ form: { reminders: 'maybe' }, outcome: members(400) }],
		},
	],
}
