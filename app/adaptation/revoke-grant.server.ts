import { and, eq } from 'drizzle-orm'
import { recordAudit } from '#app/identity/audit.server.ts'
import type { Database } from '#db/connection.ts'
import { contextGrants } from '#db/schema/adaptation.ts'
import type { Act } from './act.ts'
import { canGrant } from './policy.ts'

type RevokeGrant = Act & { personId: string; contextId: string }

/** Takes that right away, from the person's next request on. Their drafts stay, for others to go on with. */
export function revokeGrant(
	db: Database,
	{ personId, contextId, user, client, now }: RevokeGrant,
): { ok: true } | { ok: false; reason: 'not-allowed' | 'not-found' } {
	if (!canGrant(user)) return { ok: false, reason: 'not-allowed' }
	return db.transaction((tx) => {
		const isMeant = and(eq(contextGrants.userId, personId), eq(contextGrants.contextId, contextId))
		if (tx.delete(contextGrants).where(isMeant).run().changes === 0) return { ok: false, reason: 'not-found' } as const
		const detail = { context: contextId }
		recordAudit(tx, { action: 'context-grant-revoked', actorId: user.id, subjectId: personId, client, detail }, now)
		return { ok: true } as const
	})
}
