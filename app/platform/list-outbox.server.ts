import { and, count, desc, isNotNull, isNull } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { outbox } from '#db/schema/platform.ts'
import type { MailState } from './mail-state.ts'

export type MailEntry = {
	id: string
	recipient: string
	subject: string
	state: MailState
	createdAt: number
	attempts: number
	nextAttemptAt: number
	sentAt: number | null
	failedAt: number | null
	lastError: string | null
}

const IS_IN_STATE: Record<MailState, ReturnType<typeof and>> = {
	waiting: and(isNull(outbox.sentAt), isNull(outbox.failedAt)),
	sent: isNotNull(outbox.sentAt),
	failed: isNotNull(outbox.failedAt),
}

type Wanted = { state: MailState | null; limit: number; offset: number }

/** The mails that are kept, the newest first, without their texts: those hold links that open accounts. */
export function listOutbox(db: Database, { state, limit, offset }: Wanted): MailEntry[] {
	return db
		.select({
			id: outbox.id,
			recipient: outbox.recipient,
			subject: outbox.subject,
			createdAt: outbox.createdAt,
			attempts: outbox.attempts,
			nextAttemptAt: outbox.nextAttemptAt,
			sentAt: outbox.sentAt,
			failedAt: outbox.failedAt,
			lastError: outbox.lastError,
		})
		.from(outbox)
		.where(state ? IS_IN_STATE[state] : undefined)
		.orderBy(desc(outbox.createdAt), desc(outbox.id))
		.limit(limit)
		.offset(offset)
		.all()
		.map((mail) => ({ ...mail, lastError: withoutSecrets(mail.lastError), state: stateOf(mail) }))
}

/** How many mails are in each state. */
export function countOutbox(db: Database): Record<MailState, number> {
	const countOf = (state: MailState) =>
		db.select({ count: count() }).from(outbox).where(IS_IN_STATE[state]).get()?.count ?? 0
	return { waiting: countOf('waiting'), sent: countOf('sent'), failed: countOf('failed') }
}

function stateOf(mail: Pick<MailEntry, 'sentAt' | 'failedAt'>): MailState {
	if (mail.sentAt !== null) return 'sent'
	return mail.failedAt !== null ? 'failed' : 'waiting'
}

/** A mail server may quote what it refused. */
function withoutSecrets(error: string | null): string | null {
	return error?.replace(/[\w-]{40,}/g, '…') ?? null
}
