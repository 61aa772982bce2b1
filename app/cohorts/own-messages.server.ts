import { asc, eq } from 'drizzle-orm'
import { m } from '#app/i18n/messages.ts'
import { moment, type OwnTable, ownTable } from '#app/identity/own-data.ts'
import type { Database } from '#db/connection.ts'
import { cohortMessageRecipients, cohortMessages, cohorts } from '#db/schema/cohorts.ts'

/** Messages of trainers: those that came to a person, and those they wrote. */
export function ownMessages(db: Database, userId: string): OwnTable[] {
	const { subject, body, sentAt } = cohortMessages
	return [
		ownTable({
			key: 'messagesReceived',
			title: m.own_messages_received(),
			columns: {
				cohort: m.own_cohort(),
				subject: m.own_subject(),
				body: m.own_text(),
				sentAt: moment(m.own_sent()),
				readAt: moment(m.own_read_at()),
			},
			rows: db
				.select({ cohort: cohorts.name, subject, body, sentAt, readAt: cohortMessageRecipients.readAt })
				.from(cohortMessageRecipients)
				.innerJoin(cohortMessages, eq(cohortMessages.id, cohortMessageRecipients.messageId))
				.innerJoin(cohorts, eq(cohorts.id, cohortMessages.cohortId))
				.where(eq(cohortMessageRecipients.userId, userId))
				.orderBy(asc(sentAt))
				.all(),
		}),
		ownTable({
			key: 'messagesWritten',
			title: m.own_messages_written(),
			columns: {
				cohort: m.own_cohort(),
				subject: m.own_subject(),
				body: m.own_text(),
				sentAt: moment(m.own_sent()),
			},
			rows: db
				.select({ cohort: cohorts.name, subject, body, sentAt })
				.from(cohortMessages)
				.innerJoin(cohorts, eq(cohorts.id, cohortMessages.cohortId))
				.where(eq(cohortMessages.authorId, userId))
				.orderBy(asc(sentAt))
				.all(),
		}),
	]
}
