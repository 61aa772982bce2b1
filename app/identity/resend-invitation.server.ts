import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { isInterfaceLocale } from '#app/i18n/locale.ts'
import type { Database } from '#db/connection.ts'
import { invitations } from '#db/schema/identity.ts'
import { isTaken } from './people.server.ts'
import { putInvitation } from './put-invitation.server.ts'
import { type Client, orderedRoles, type User } from './user.ts'

type ResendInvitation = {
	invitationId: string
	/** What it is to; its name stands in the mail. */
	cohort: { id: string; name: string }
	invitedBy: Pick<User, 'id' | 'displayName'>
	origin: string
	client: Client
	now: number
}

/** Sends the invitation of an address once more, open or expired: with a new link and its full time, in place of the old one. */
export function resendInvitation(
	db: Database,
	{ invitationId, ...given }: ResendInvitation,
): { ok: true } | { ok: false; reason: 'not-open' | 'already-a-member' } {
	return db.transaction(
		(tx) => {
			const isUnanswered = and(
				isNull(invitations.acceptedAt),
				isNull(invitations.revokedAt),
				isNotNull(invitations.email),
			)
			const old = tx
				.select()
				.from(invitations)
				.where(and(eq(invitations.id, invitationId), isUnanswered))
				.get()
			if (!old?.email) return { ok: false, reason: 'not-open' } as const
			if (isTaken(tx, old.email)) return { ok: false, reason: 'already-a-member' } as const
			tx.update(invitations).set({ revokedAt: given.now }).where(eq(invitations.id, old.id)).run()
			putInvitation(tx, {
				...given,
				email: old.email,
				roles: orderedRoles(old.roles),
				interfaceLocale: isInterfaceLocale(old.interfaceLocale) ? old.interfaceLocale : null,
				contextId: old.contextId,
				displayName: old.displayName,
			})
			return { ok: true } as const
		},
		{ behavior: 'immediate' },
	)
}
