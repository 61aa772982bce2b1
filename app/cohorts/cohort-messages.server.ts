import { and, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Database, Transaction } from '#db/connection.ts'
import { prepareOnce } from '#db/prepare-once.ts'
import { cohortMessageRecipients, cohortMessages, cohorts } from '#db/schema/cohorts.ts'
import { users } from '#db/schema/identity.ts'

const summary = {
	id: cohortMessages.id,
	subject: cohortMessages.subject,
	audience: cohortMessages.audience,
	mailed: cohortMessages.mailed,
	unmailed: cohortMessages.unmailed,
	sentAt: cohortMessages.sentAt,
	/** Null where the account is gone. */
	author: users.displayName,
}
const isItsAuthor = and(eq(users.id, cohortMessages.authorId), isNull(users.erasedAt))

/** What was written to a cohort, the newest first. */
export function messagesOfCohort(db: Database, cohortId: string, { limit, offset }: { limit: number; offset: number }) {
	return db
		.select(summary)
		.from(cohortMessages)
		.leftJoin(users, isItsAuthor)
		.where(eq(cohortMessages.cohortId, cohortId))
		.orderBy(desc(cohortMessages.sentAt))
		.limit(limit)
		.offset(offset)
		.all()
}

/** One message of this cohort, with how many have read it on their page; null for one of another. */
export function findCohortMessage(db: Database, cohortId: string, id: string) {
	const message = db
		.select({ ...summary, body: cohortMessages.body })
		.from(cohortMessages)
		.leftJoin(users, isItsAuthor)
		.where(and(eq(cohortMessages.id, id), eq(cohortMessages.cohortId, cohortId)))
		.get()
	if (!message) return null
	const seen = db
		.select({ count: count() })
		.from(cohortMessageRecipients)
		.where(and(eq(cohortMessageRecipients.messageId, id), isNotNull(cohortMessageRecipients.readAt)))
		.get()
	return { ...message, read: seen?.count ?? 0 }
}

const received = {
	id: cohortMessages.id,
	subject: cohortMessages.subject,
	sentAt: cohortMessages.sentAt,
	readAt: cohortMessageRecipients.readAt,
	author: users.displayName,
	cohort: cohorts.name,
}

/** What somebody was written, the newest first; it stays theirs after they have left. */
export function messagesTo(db: Database, userId: string, { limit, offset }: { limit: number; offset: number }) {
	return db
		.select(received)
		.from(cohortMessageRecipients)
		.innerJoin(cohortMessages, eq(cohortMessages.id, cohortMessageRecipients.messageId))
		.innerJoin(cohorts, eq(cohorts.id, cohortMessages.cohortId))
		.leftJoin(users, isItsAuthor)
		.where(eq(cohortMessageRecipients.userId, userId))
		.orderBy(desc(cohortMessages.sentAt))
		.limit(limit)
		.offset(offset)
		.all()
}

/** One message to this person; null for one to others. */
export function findMessageTo(db: Database, userId: string, id: string) {
	const isTheirs = and(eq(cohortMessageRecipients.userId, userId), eq(cohortMessages.id, id))
	return (
		db
			.select({ ...received, body: cohortMessages.body })
			.from(cohortMessageRecipients)
			.innerJoin(cohortMessages, eq(cohortMessages.id, cohortMessageRecipients.messageId))
			.innerJoin(cohorts, eq(cohorts.id, cohortMessages.cohortId))
			.leftJoin(users, isItsAuthor)
			.where(isTheirs)
			.get() ?? null
	)
}

const unreadOf = (userId: string) =>
	and(eq(cohortMessageRecipients.userId, userId), isNull(cohortMessageRecipients.readAt))

const statements = prepareOnce((db) => ({
	received: db
		.select({ readAt: cohortMessageRecipients.readAt })
		.from(cohortMessageRecipients)
		.where(eq(cohortMessageRecipients.userId, sql.placeholder('userId')))
		.prepare(),
}))

/** How many messages a person has ever got, and how many of them they have not seen. */
export function countMessagesTo(db: Database, userId: string): { all: number; unread: number } {
	const rows = statements(db).received.all({ userId })
	return { all: rows.length, unread: rows.filter(({ readAt }) => readAt === null).length }
}

/** Notes that a person has seen a message; the first time stands. */
export function markRead(
	db: Database,
	{ userId, messageId }: { userId: string; messageId: string },
	now: number,
): void {
	db.update(cohortMessageRecipients)
		.set({ readAt: now })
		.where(and(unreadOf(userId), eq(cohortMessageRecipients.messageId, messageId)))
		.run()
}

export function insertMessage(
	tx: Transaction,
	message: typeof cohortMessages.$inferInsert,
	recipientIds: readonly string[],
): void {
	tx.insert(cohortMessages).values(message).run()
	for (const userId of recipientIds) tx.insert(cohortMessageRecipients).values({ messageId: message.id, userId }).run()
}
