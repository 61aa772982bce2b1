import { and, eq, isNull } from 'drizzle-orm'
import { completionsOf } from '#app/learning/module-completions.server.ts'
import type { Database } from '#db/connection.ts'
import { cohorts, enrolments, remindersSent } from '#db/schema/cohorts.ts'
import { planOf } from './cohorts.server.ts'
import { lastActivityOf } from './last-activity.server.ts'
import { isMorning, type Reminder, remindersDue } from './reminders-due.ts'

/** Where several mornings of several cohorts fall on one day, the mails still come a day apart. */
const BETWEEN_MAILS_MS = 20 * 60 * 60_000

export type CohortReminder = Reminder & { cohort: { id: string; name: string; locale: string } }

/**
 * What a person is reminded of now, in all their cohorts together, the longest due first; nothing outside the morning of
 * every cohort of theirs, nor within a day of the last reminder.
 */
export function remindersOfPerson(db: Database, userId: string, now: number): CohortReminder[] {
	const running = db
		.select({
			id: cohorts.id,
			name: cohorts.name,
			locale: cohorts.locale,
			timeZone: cohorts.timeZone,
			startsOn: cohorts.startsOn,
			endsOn: cohorts.endsOn,
			activeFrom: enrolments.changedAt,
		})
		.from(enrolments)
		.innerJoin(cohorts, eq(cohorts.id, enrolments.cohortId))
		.where(and(eq(enrolments.userId, userId), eq(enrolments.state, 'active'), isNull(cohorts.closedAt)))
		.all()
	if (!running.some(({ timeZone }) => isMorning(now, timeZone))) return []
	const sentBefore = db.select().from(remindersSent).where(eq(remindersSent.userId, userId)).all()
	const isTooSoon = sentBefore.some(({ key, sentAt }) => !key.startsWith('digest:') && sentAt > now - BETWEEN_MAILS_MS)
	if (isTooSoon) return []
	const sent = new Set(sentBefore.map(({ key }) => key))
	const completed = new Set(completionsOf(db, userId).map(({ moduleId }) => moduleId))
	const lastActiveAt = lastActivityOf(db, userId)
	return running
		.flatMap(({ activeFrom, ...cohort }) => {
			const person = { activeFrom, lastActiveAt, completed }
			return remindersDue({ cohort, plan: planOf(db, cohort.id), person, sent, now }).map((reminder) => ({
				...reminder,
				cohort,
			}))
		})
		.toSorted((a, b) => Date.parse(a.dueOn ?? '9999-12-31') - Date.parse(b.dueOn ?? '9999-12-31'))
}
