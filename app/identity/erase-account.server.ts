import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { enqueueMail } from '#app/platform/outbox.server.ts'
import type { Transaction } from '#db/connection.ts'
import { replaceValue } from '#db/replace-value.ts'
import { auditLog, invitations, users } from '#db/schema/identity.ts'
import { outbox } from '#db/schema/platform.ts'
import { identifierKey } from './account-fields.ts'
import type { Erasure } from './erasure.server.ts'
import { isOpen, revokeInvitationsOf } from './invitations.server.ts'
import { erasedMail } from './mails.ts'

/** Long enough for a mail server that is down for a few days. */
const CONFIRMATION_EXPIRES_MS = 7 * 24 * 60 * 60 * 1000

/**
 * The end of an account, after every other domain has taken its rows away: with the row of `users` go the person's
 * sessions, links, choices and whatever else belongs to them by a foreign key. A mail to the address says so; until that
 * mail is forgotten it is the last trace of it.
 */
export function eraseAccount(tx: Transaction, { personId, remainsId, now }: Erasure): void {
	const person = tx.select().from(users).where(eq(users.id, personId)).get()
	if (!person) throw new Error('There is nobody to erase.')
	eraseInvitations(tx, { personId, remainsId, now }, person.emailKey)
	eraseFromAudit(tx, { personId, remainsId })
	tx.delete(users).where(eq(users.id, personId)).run()
	if (person.email === null) return
	forgetMail(tx, eq(outbox.recipient, person.email))
	const expiresAt = now + CONFIRMATION_EXPIRES_MS
	enqueueMail(tx, { to: person.email, ...erasedMail(person.interfaceLocale), expiresAt }, now)
}

/** Those they sent lose their sender and, while open, their worth; those they were sent lose the address and the name. */
function eraseInvitations(tx: Transaction, { personId, remainsId, now }: Erasure, emailKey: string | null): void {
	const sent = and(eq(invitations.invitedBy, personId), isOpen(now))
	const guests = tx.select({ email: invitations.email }).from(invitations).where(sent).all()
	// The invitations still on their way name who sent them.
	for (const { email } of guests) if (email) forgetMail(tx, and(eq(outbox.recipient, email), isNull(outbox.sentAt)))
	revokeInvitationsOf(tx, personId, () => false, now)

	const isTheirs = or(
		eq(invitations.acceptedBy, personId),
		emailKey === null ? undefined : eq(invitations.emailKey, emailKey),
	)
	const spellings = tx.select({ email: invitations.email }).from(invitations).where(isTheirs).all()
	forgetMail(
		tx,
		inArray(
			outbox.recipient,
			spellings.flatMap(({ email }) => (email && identifierKey(email) === emailKey ? [email] : [])),
		),
	)
	tx.update(invitations)
		.set({ revokedAt: now })
		.where(and(isTheirs, isOpen(now)))
		.run()
	tx.update(invitations).set({ email: null, emailKey: null, displayName: null }).where(isTheirs).run()
	replaceValue(tx, [invitations.invitedBy, invitations.acceptedBy], personId, remainsId)
}

function forgetMail(tx: Transaction, isMeant: SQL | undefined): void {
	if (isMeant) tx.delete(outbox).where(isMeant).run()
}

/**
 * The log keeps what was done, and that it was one person's doing, without whose; the networks they came from would say
 * where they live and work. Other people's networks stay.
 */
function eraseFromAudit(tx: Transaction, { personId, remainsId }: Pick<Erasure, 'personId' | 'remainsId'>): void {
	const wasThem = or(eq(auditLog.actorId, personId), and(isNull(auditLog.actorId), eq(auditLog.subjectId, personId)))
	tx.update(auditLog).set({ network: null }).where(wasThem).run()
	replaceValue(tx, [auditLog.actorId, auditLog.subjectId], personId, remainsId)
	tx.run(
		sql`update ${auditLog} set detail = replace(detail, ${personId}, ${remainsId}) where instr(detail, ${personId}) > 0`,
	)
}
