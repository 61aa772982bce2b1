import type { Cohort } from '#app/cohorts/cohort.ts'
import { insertMessage, markRead } from '#app/cohorts/cohort-messages.server.ts'
import type { Attendance } from '#app/cohorts/live-session.ts'
import { insertLiveSession, putAttendance } from '#app/cohorts/live-sessions.server.ts'
import { answerSurvey } from '#app/learning/answer-survey.server.ts'
import { addDays, clockMoment, localDay } from '#app/platform/local-time.ts'
import type { Database } from '#db/connection.ts'

const DAY_MS = 24 * 60 * 60_000
const MESSAGE_ID = 'demo-message'

const PAST_SESSION = {
	...{ day: -12, time: '10:00', minutes: 120, title: 'Une première étude de cas', link: '' },
	place: 'Salle de réunion du centre social, premier étage',
	note: 'Relire l’étude de cas du module d’introduction.',
}
const NEXT_SESSION = {
	...{ day: 9, time: '15:00', minutes: 90, title: 'Ce que l’on partage, et avec qui' },
	...{
		place: '',
		link: 'https://meet.example/dakar',
		note: 'Apporter une question de son service, sans nom de personne.',
	},
}
/** Of the past session, in the order of the people; of the last nothing was written down. */
const ATTENDED: Attendance[] = ['present', 'present', 'present', 'excused', 'present', 'present', 'absent']

const MESSAGE = {
	subject: 'Notre séance et la suite',
	body: 'Merci à tout le monde pour la discussion de la semaine dernière.\n\nAvant la prochaine séance, terminez si possible le deuxième module. Si le réseau est faible, l’économiseur de données des réglages aide. Écrivez-moi quand quelque chose bloque.',
}
/** How many have opened it. */
const READERS = 5

/** What those who have completed the first module say of it: agreement with each statement, and what some wrote. */
const REACTIONS: { rated: number[]; words: Record<string, string> }[] = [
	{ rated: [5, 4, 5, 5, 4], words: { helped: 'Le cas du père devant l’école : nous avons eu le même.' } },
	{ rated: [4, 4, 4, 5, 3], words: { change: 'Plus d’exemples de petites communes, sans bureau d’action sociale.' } },
	{ rated: [5, 5, 4, 4, 4], words: { helped: 'Pouvoir lire sur le téléphone, le soir.' } },
	{ rated: [4, 3, 4, 4, 3], words: { change: 'Certaines phrases sont longues.' } },
	{ rated: [5, 4, 5, 5, 5], words: {} },
]
const STATEMENTS = ['relevant', 'clear', 'useful', 'respectful', 'confident']

type Life = {
	cohort: Pick<Cohort, 'id' | 'contextId' | 'timeZone'>
	trainerId: string
	/** Everybody in the cohort. */
	people: readonly string[]
	/** Those who have completed the first module. */
	completed: readonly string[]
	moduleId: string
	now: number
}

/** Sessions before and to come, a message, and answers to the survey on the first module. */
export function addCohortLife(db: Database, { cohort, trainerId, people, completed, moduleId, now }: Life): void {
	db.transaction((tx) => {
		const add = ({ day, time, ...facts }: typeof PAST_SESSION) => {
			const moment = clockMoment(addDays(localDay(now, cohort.timeZone), day), time, cohort.timeZone)
			const startsAt = moment.ok ? moment.at : now + day * DAY_MS
			const by = { cohortId: cohort.id, createdBy: trainerId }
			return { startsAt, id: insertLiveSession(tx, { ...facts, ...by, startsAt }, now - 30 * DAY_MS) }
		}
		const { id: sessionId, startsAt } = add(PAST_SESSION)
		for (const [i, state] of ATTENDED.entries()) {
			const userId = people[i]
			if (userId) putAttendance(tx, { sessionId, userId, state, recordedBy: trainerId }, startsAt)
		}
		add(NEXT_SESSION)
		const sent = { audience: 'all' as const, mailed: 0, unmailed: people.length, sentAt: now - 5 * DAY_MS }
		insertMessage(tx, { id: MESSAGE_ID, cohortId: cohort.id, authorId: trainerId, ...MESSAGE, ...sent }, people)
	})
	// The first has not opened it, and signs in with it unread.
	for (const userId of people.slice(1, READERS + 1)) markRead(db, { userId, messageId: MESSAGE_ID }, now - 4 * DAY_MS)
	for (const [i, { rated, words }] of REACTIONS.entries()) {
		const userId = completed[i]
		if (!userId) continue
		const ratings = Object.fromEntries(STATEMENTS.map((id, at) => [id, rated[at] ?? 3]))
		answerSurvey(db, {
			turn: { userId, survey: 'reaction', subject: moduleId },
			from: { cohortId: cohort.id, contextId: cohort.contextId, locale: 'fr' },
			answer: { ratings, words },
			now: now - 20 * DAY_MS,
		})
	}
}
