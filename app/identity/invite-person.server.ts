import { takeFromLimit } from '#app/platform/rate-limit.server.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { INVITATIONS_PER_PERSON } from './limits.ts'
import { isTaken } from './people.server.ts'
import { type NewInvitation, putInvitation } from './put-invitation.server.ts'

export type InvitePerson = Omit<NewInvitation, 'cohort' | 'displayName'>

export type InviteResult =
	/** `link` is set only without an address; otherwise it is in the mail and nowhere else. */
	| { ok: true; invitationId: string; link: string | null }
	| { ok: false; reason: 'already-a-member' | 'too-many-invitations' }

/** Invites one person. A newer invitation to the same address replaces an open one. */
export function invitePerson(db: Database | Transaction, given: InvitePerson): InviteResult {
	const { invitedBy, email, now } = given
	return db.transaction(
		(tx) => {
			if (email && isTaken(tx, email)) return { ok: false, reason: 'already-a-member' } as const
			if (!takeFromLimit(tx, INVITATIONS_PER_PERSON, invitedBy.id, now).ok) {
				return { ok: false, reason: 'too-many-invitations' } as const
			}
			const { id, link } = putInvitation(tx, given)
			return { ok: true, invitationId: id, link: email ? null : link } as const
		},
		{ behavior: 'immediate' },
	)
}
