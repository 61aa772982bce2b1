import { and, isNotNull, lt, or } from 'drizzle-orm'
import type { Database, Transaction } from '#db/connection.ts'
import { outbox } from '#db/schema/platform.ts'
import { OUTBOX_KEPT_DAYS } from './kept.ts'
import { newId } from './tokens.ts'

export type NewMail = {
	to: string
	subject: string
	/** Plain text. */
	body: string
	locale: string
	/** When the mail is no longer worth sending, such as the end of the link in it. */
	expiresAt: number
	/** Where a mail program can end such mails with one click; null for mail that cannot be ended, such as a new password. */
	unsubscribeLink?: string | null
}

const KEPT_MS = OUTBOX_KEPT_DAYS * 24 * 60 * 60 * 1000

/** Puts a mail into the transaction that causes it: both happen or neither. `deliver-outbox.server.ts` sends it. */
export function enqueueMail(db: Database | Transaction, mail: NewMail, now: number): void {
	const { to, ...rest } = mail
	db.insert(outbox)
		.values({ id: newId(), recipient: to, ...rest, createdAt: now, nextAttemptAt: now })
		.run()
}

/** Forgets who was written to, a month after it is settled. */
export function sweepOutbox(db: Database, now: number): void {
	const before = now - KEPT_MS
	db.delete(outbox)
		.where(
			or(
				and(isNotNull(outbox.sentAt), lt(outbox.sentAt, before)),
				and(isNotNull(outbox.failedAt), lt(outbox.failedAt, before)),
			),
		)
		.run()
}
