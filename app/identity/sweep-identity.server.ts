import { lte } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { passwordResets } from '#db/schema/identity.ts'
import { sweepAudit } from './audit.server.ts'
import { sweepSessions } from './session.server.ts'

/** Forgets what has run out: sessions, links for passwords, the oldest of the audit log. */
export function sweepIdentity(db: Database, now: number): void {
	sweepSessions(db, now)
	db.delete(passwordResets).where(lte(passwordResets.expiresAt, now)).run()
	sweepAudit(db, now)
}
