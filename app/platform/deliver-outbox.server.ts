import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { outbox } from '#db/schema/platform.ts'
import type { Log } from './log.server.ts'
import type { Mailer } from './mailer.server.ts'
import { retryDelayMs } from './retry-delay.ts'
import { newId } from './tokens.ts'

/** Longer than a mail server may keep us waiting, so that nobody else takes a mail that is being sent. */
const CLAIM_MS = 5 * 60_000
const MOST_PER_STEP = 100
const LONGEST_ERROR = 500

/**
 * Sends the mail that is due and returns how many left. Each mail is claimed in one statement, so any number of
 * processes may do this at once. A process that dies while sending leaves its claim to run out; that mail may then
 * arrive twice, which is the lesser evil.
 */
export async function deliverOutbox(db: Database, mailer: Mailer, log: Log, clock: () => number): Promise<number> {
	giveUpExpired(db, clock())
	let sent = 0
	for (let i = 0; i < MOST_PER_STEP; i++) {
		const mail = claimNext(db, clock())
		if (!mail) break
		try {
			await mailer.send({ ...mail, to: mail.recipient })
			settle(db, mail, { sentAt: clock(), body: '', lastError: null })
			sent++
		} catch (error) {
			const lastError = String(error).slice(0, LONGEST_ERROR)
			const isPermanent = mailer.isPermanent(error)
			log.warn({ mailId: mail.id, attempts: mail.attempts, isPermanent, error: lastError }, 'mail was not sent')
			const outcome = isPermanent
				? { failedAt: clock(), body: '' }
				: { nextAttemptAt: clock() + retryDelayMs(mail.attempts) }
			settle(db, mail, { ...outcome, lastError })
		}
	}
	return sent
}

const isUnsettled = and(isNull(outbox.sentAt), isNull(outbox.failedAt))

function claimNext(db: Database, now: number) {
	const isDue = and(isUnsettled, lte(outbox.nextAttemptAt, now))
	// A look first: the usual answer is nothing, and looking takes no write lock.
	const next = db.select({ id: outbox.id }).from(outbox).where(isDue).orderBy(asc(outbox.nextAttemptAt)).limit(1).get()
	if (!next) return undefined
	return db
		.update(outbox)
		.set({ claim: newId(), attempts: sql`${outbox.attempts} + 1`, nextAttemptAt: now + CLAIM_MS })
		.where(and(eq(outbox.id, next.id), isDue))
		.returning()
		.get()
}

function settle(
	db: Database,
	mail: { id: string; claim: string | null },
	outcome: Partial<typeof outbox.$inferInsert>,
) {
	db.update(outbox)
		.set({ ...outcome, claim: null })
		.where(and(eq(outbox.id, mail.id), eq(outbox.claim, mail.claim ?? '')))
		.run()
}

function giveUpExpired(db: Database, now: number) {
	const isExpired = and(isUnsettled, lte(outbox.expiresAt, now), lte(outbox.nextAttemptAt, now))
	if (!db.select({ id: outbox.id }).from(outbox).where(isExpired).limit(1).get()) return
	db.update(outbox)
		.set({ failedAt: now, body: '', lastError: 'expired before it could be sent' })
		.where(isExpired)
		.run()
}
