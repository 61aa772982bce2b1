import { readerDigits } from '#app/curriculum/reader-digits.server.ts'
import { withWording } from '#app/i18n/request-locale.server.ts'
import { recordAudit } from '#app/identity/audit.server.ts'
import { addressed } from '#app/identity/mails.ts'
import { unsubscribeLink } from '#app/identity/unsubscribe-link.ts'
import { writeOnce } from '#app/learning/write-once.server.ts'
import { enqueueMail } from '#app/platform/outbox.server.ts'
import { takeFromLimit } from '#app/platform/rate-limit.server.ts'
import { newId } from '#app/platform/tokens.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import type { Cohort } from './cohort.ts'
import { insertMessage } from './cohort-messages.server.ts'
import type { WrittenMessage } from './message-form.ts'
import { MESSAGES_PER_TRAINER } from './message-limits.ts'
import { messageMail } from './message-mail.ts'
import { countRecipients, messageRecipients, type Recipient } from './message-recipients.server.ts'

/** Older news of a cohort would only confuse. */
const EXPIRES_MS = 3 * 24 * 60 * 60_000

type Send = Omit<Act, 'user'> & {
	user: { id: string; displayName: string }
	cohort: Cohort
	message: WrittenMessage
	/** Made for the page that sends it. */
	requestId: unknown
	origin: string
	secret: string
}

export type SendRefusal = 'not-valid' | 'too-many' | 'nobody'

/**
 * Sends a trainer's message to each recipient by itself, so that nobody learns who else got it, and keeps it for their
 * pages; once, however often it is sent. Who is stuck is looked up in the moment of sending.
 */
export function sendMessage(db: Database, sent: Send): { ok: true } | { ok: false; reason: SendRefusal } {
	const { user, cohort, message, requestId, now } = sent
	const write = { userId: user.id, id: requestId, content: ['message', cohort.id, message], now }
	const result = writeOnce<{ ok: true } | { ok: false; reason: SendRefusal }>(db, write, {
		perform: () => deliver(db, sent),
		replay: () => ({ ok: true }),
	})
	if (result.ok || result.reason === 'too-many' || result.reason === 'nobody') return result
	return { ok: false, reason: 'not-valid' }
}

function deliver(db: Database, sent: Send): { ok: true } | { ok: false; reason: SendRefusal } {
	const { user, client, cohort, message, now } = sent
	const recipients = messageRecipients(db, cohort, message.audience, now)
	if (recipients.length === 0) return { ok: false, reason: 'nobody' }
	if (!takeFromLimit(db, MESSAGES_PER_TRAINER, user.id, now).ok) return { ok: false, reason: 'too-many' }
	const id = newId()
	return db.transaction((tx) => {
		const kept = { id, cohortId: cohort.id, authorId: user.id, ...message, ...countRecipients(recipients), sentAt: now }
		insertMessage(
			tx,
			kept,
			recipients.map(({ userId }) => userId),
		)
		for (const recipient of recipients) {
			const mail = mailTo(db, recipient, id, sent)
			if (mail) enqueueMail(tx, mail, now)
		}
		const detail = {
			cohort: cohort.id,
			name: cohort.name,
			message: id,
			audience: message.audience,
			people: recipients.length,
		}
		recordAudit(tx, { action: 'message-sent', actorId: user.id, subjectId: null, client, detail }, now)
		return { ok: true } as const
	})
}

function mailTo(
	db: Database,
	recipient: Recipient,
	messageId: string,
	{ user, cohort, message, origin, secret, now }: Send,
) {
	const { userId, email, displayName, contextId } = recipient
	if (email === null) return null
	const { locale } = addressed(recipient.interfaceLocale ?? cohort.locale)
	const endLink = unsubscribeLink(origin, { userId, kind: 'messages', secret })
	const text = {
		...message,
		name: displayName,
		author: user.displayName,
		cohort: cohort.name,
		link: `${origin}/messages/${messageId}`,
		unsubscribeLink: endLink,
	}
	const mail = withWording({ locale, digits: readerDigits(db, { locale, contextId }) }, () => messageMail(text, locale))
	return { to: email, ...mail, expiresAt: now + EXPIRES_MS, unsubscribeLink: endLink }
}
