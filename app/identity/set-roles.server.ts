import type { Database } from '#db/connection.ts'
import { recordAudit } from './audit.server.ts'
import { revokeInvitationsOf } from './invitations.server.ts'
import { findPerson, hasOtherAdmin, replaceRoles } from './people.server.ts'
import { canInvite } from './policy.ts'
import { type Client, orderedRoles, type Role } from './user.ts'

type SetRoles = { personId: string; roles: readonly Role[]; setBy: string; client: Client; now: number }

/**
 * Gives a person these roles and no others, from their next request on. Invitations they could no longer send are
 * revoked. The platform always keeps somebody who can administer it.
 */
export function setRoles(
	db: Database,
	{ personId, roles: wanted, setBy, client, now }: SetRoles,
): { ok: true } | { ok: false; reason: 'not-found' | 'no-role' | 'last-admin' } {
	const roles = orderedRoles(wanted)
	if (roles.length === 0) return { ok: false, reason: 'no-role' }
	return db.transaction(
		(tx) => {
			const person = findPerson(tx, personId)
			if (!person) return { ok: false, reason: 'not-found' } as const
			const loses = person.roles.includes('admin') && !roles.includes('admin')
			if (loses && !hasOtherAdmin(tx, personId)) return { ok: false, reason: 'last-admin' } as const
			replaceRoles(tx, personId, roles)
			revokeInvitationsOf(tx, personId, (invited) => canInvite({ id: personId, roles }, invited), now)
			const detail = { before: person.roles, after: roles }
			recordAudit(tx, { action: 'roles-changed', actorId: setBy, subjectId: personId, client, detail }, now)
			return { ok: true } as const
		},
		{ behavior: 'immediate' },
	)
}
