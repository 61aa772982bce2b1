import { eq } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { passwordResets, users } from '#db/schema/identity.ts'
import { recordAudit } from './audit.server.ts'
import { revokeInvitationsOf } from './invitations.server.ts'
import { findPerson, hasOtherAdmin } from './people.server.ts'
import { deleteSessionsOf } from './session.server.ts'
import type { Client } from './user.ts'

/** Closes an account: no session, no link and no password opens it until it is enabled again. Its records stay. */
export function disablePerson(
	db: Database,
	{
		personId,
		disabledBy,
		client,
		now,
	}: { personId: string; disabledBy: string | null; client: Client | null; now: number },
): { ok: true } | { ok: false; reason: 'not-found' | 'last-admin' } {
	return db.transaction(
		(tx) => {
			const person = findPerson(tx, personId)
			if (!person) return { ok: false, reason: 'not-found' } as const
			if (person.disabledAt !== null) return { ok: true } as const
			if (person.roles.includes('admin') && !hasOtherAdmin(tx, personId)) {
				return { ok: false, reason: 'last-admin' } as const
			}
			tx.update(users).set({ disabledAt: now }).where(eq(users.id, personId)).run()
			tx.delete(passwordResets).where(eq(passwordResets.userId, personId)).run()
			deleteSessionsOf(tx, personId)
			revokeInvitationsOf(tx, personId, () => false, now)
			recordAudit(tx, { action: 'person-disabled', actorId: disabledBy, subjectId: personId, client }, now)
			return { ok: true } as const
		},
		{ behavior: 'immediate' },
	)
}
