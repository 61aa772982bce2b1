import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { recordAudit } from '#app/identity/audit.server.ts'
import { findPerson } from '#app/identity/people.server.ts'
import type { Database } from '#db/connection.ts'
import { contextGrants } from '#db/schema/adaptation.ts'
import type { Act } from './act.ts'
import { canGrant } from './policy.ts'

type GrantContext = Act & { personId: string; contextId: string }

/** Gives a person the right to adapt a context and all below it. To give it again changes nothing. */
export function grantContext(
	db: Database,
	{ personId, contextId, user, client, now }: GrantContext,
): { ok: true } | { ok: false; reason: 'not-allowed' | 'unknown-person' | 'unknown-context' } {
	if (!canGrant(user)) return { ok: false, reason: 'not-allowed' }
	if (!currentCurriculum(db).contexts.some(({ id }) => id === contextId))
		return { ok: false, reason: 'unknown-context' }
	return db.transaction(
		(tx) => {
			if (!findPerson(tx, personId)) return { ok: false, reason: 'unknown-person' } as const
			const grant = { userId: personId, contextId, grantedBy: user.id, grantedAt: now }
			const { changes } = tx.insert(contextGrants).values(grant).onConflictDoNothing().run()
			if (changes === 0) return { ok: true } as const
			const detail = { context: contextId }
			recordAudit(tx, { action: 'context-granted', actorId: user.id, subjectId: personId, client, detail }, now)
			return { ok: true } as const
		},
		{ behavior: 'immediate' },
	)
}
