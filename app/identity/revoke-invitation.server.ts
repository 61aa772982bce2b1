import { and, eq } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { invitations } from '#db/schema/identity.ts'
import { recordAudit } from './audit.server.ts'
import { isOpen } from './invitations.server.ts'
import type { Client } from './user.ts'

/** Makes an open invitation's link worthless. */
export function revokeInvitation(
	db: Database,
	{ invitationId, revokedBy, client, now }: { invitationId: string; revokedBy: string; client: Client; now: number },
): { ok: true } | { ok: false; reason: 'not-open' } {
	return db.transaction((tx) => {
		const isMeant = and(eq(invitations.id, invitationId), isOpen(now))
		const { changes } = tx.update(invitations).set({ revokedAt: now }).where(isMeant).run()
		if (changes === 0) return { ok: false, reason: 'not-open' } as const
		const detail = { invitationId }
		recordAudit(tx, { action: 'invitation-revoked', actorId: revokedBy, subjectId: null, client, detail }, now)
		return { ok: true } as const
	})
}
