import { and, isNull, lte } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { invitations, passwordResets } from '#db/schema/identity.ts'
import { sweepAudit } from './audit.server.ts'
import { INVITATIONS_KEPT_DAYS } from './kept.ts'
import { sweepSessions } from './session.server.ts'

/** Forgets what has run out: sessions, links for passwords, invitations nobody took up, the oldest of the audit log. */
export function sweepIdentity(db: Database, now: number): void {
	sweepSessions(db, now)
	db.delete(passwordResets).where(lte(passwordResets.expiresAt, now)).run()
	const endedBefore = now - INVITATIONS_KEPT_DAYS * 24 * 60 * 60 * 1000
	db.delete(invitations)
		.where(and(isNull(invitations.acceptedAt), lte(invitations.expiresAt, endedBefore)))
		.run()
	sweepAudit(db, now)
}
