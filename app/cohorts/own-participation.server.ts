import { asc, desc, eq } from 'drizzle-orm'
import { m } from '#app/i18n/messages.ts'
import { moment, type OwnTable, ownTable } from '#app/identity/own-data.ts'
import type { Database } from '#db/connection.ts'
import {
	attendances,
	calendarFeeds,
	cohorts,
	cohortTrainers,
	enrolments,
	liveSessions,
	remindersSent,
} from '#db/schema/cohorts.ts'
import { ownMessages } from './own-messages.server.ts'

/** What cohorts hold about a person, as who takes part and as who trains. Nobody else is in it. */
export function ownParticipation(db: Database, userId: string): OwnTable[] {
	return [
		enrolled(db, userId),
		attended(db, userId),
		...ownMessages(db, userId),
		trained(db, userId),
		calendar(db, userId),
		reminders(db, userId),
	]
}

function enrolled(db: Database, userId: string): OwnTable {
	const { state, enrolledAt, changedAt } = enrolments
	const states = {
		requested: m.own_enrolment_requested(),
		active: m.own_enrolment_active(),
		paused: m.own_enrolment_paused(),
		removed: m.own_enrolment_removed(),
		declined: m.own_enrolment_declined(),
		moved: m.own_enrolment_moved(),
	}
	return ownTable({
		key: 'enrolments',
		title: m.own_enrolments(),
		columns: {
			cohort: m.own_cohort(),
			state: { label: m.own_state(), words: states },
			enrolledAt: moment(m.own_since()),
			changedAt: moment(m.own_changed()),
		},
		rows: db
			.select({ cohort: cohorts.name, state, enrolledAt, changedAt })
			.from(enrolments)
			.innerJoin(cohorts, eq(cohorts.id, enrolments.cohortId))
			.where(eq(enrolments.userId, userId))
			.orderBy(asc(enrolledAt))
			.all(),
	})
}

function attended(db: Database, userId: string): OwnTable {
	const states = { present: m.own_present(), absent: m.own_absent(), excused: m.own_excused() }
	return ownTable({
		key: 'attendance',
		title: m.own_attendance(),
		columns: {
			cohort: m.own_cohort(),
			session: m.own_session(),
			startsAt: moment(m.own_when()),
			state: { label: m.own_state(), words: states },
			recordedAt: moment(m.own_recorded()),
		},
		rows: db
			.select({
				cohort: cohorts.name,
				session: liveSessions.title,
				startsAt: liveSessions.startsAt,
				state: attendances.state,
				recordedAt: attendances.recordedAt,
			})
			.from(attendances)
			.innerJoin(liveSessions, eq(liveSessions.id, attendances.sessionId))
			.innerJoin(cohorts, eq(cohorts.id, liveSessions.cohortId))
			.where(eq(attendances.userId, userId))
			.orderBy(asc(liveSessions.startsAt))
			.all(),
	})
}

function trained(db: Database, userId: string): OwnTable {
	return ownTable({
		key: 'trainerOf',
		title: m.own_trainer_of(),
		columns: { cohort: m.own_cohort(), addedAt: moment(m.own_since()) },
		rows: db
			.select({ cohort: cohorts.name, addedAt: cohortTrainers.addedAt })
			.from(cohortTrainers)
			.innerJoin(cohorts, eq(cohorts.id, cohortTrainers.cohortId))
			.where(eq(cohortTrainers.userId, userId))
			.orderBy(asc(cohortTrainers.addedAt))
			.all(),
	})
}

/** That there is a private calendar; its address opens it, and so stays out. */
function calendar(db: Database, userId: string): OwnTable {
	const { createdAt, showsTitles } = calendarFeeds
	return ownTable({
		key: 'calendar',
		title: m.own_calendar(),
		note: m.own_calendar_note(),
		columns: { createdAt: moment(m.own_begun()), showsTitles: m.own_shows_titles() },
		rows: db.select({ createdAt, showsTitles }).from(calendarFeeds).where(eq(calendarFeeds.userId, userId)).all(),
	})
}

function reminders(db: Database, userId: string): OwnTable {
	const { key, sentAt } = remindersSent
	return ownTable({
		key: 'reminders',
		title: m.own_reminders(),
		columns: { key: m.own_about(), sentAt: moment(m.own_sent()) },
		rows: db
			.select({ key, sentAt })
			.from(remindersSent)
			.where(eq(remindersSent.userId, userId))
			.orderBy(desc(sentAt))
			.all(),
	})
}
