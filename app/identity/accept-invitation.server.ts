import { inArray } from 'drizzle-orm'
import type { InterfaceLocale } from '#app/i18n/locale.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { invitations } from '#db/schema/identity.ts'
import { recordAudit } from './audit.server.ts'
import { findInvitationByToken, openInvitationsTo } from './invitations.server.ts'
import { hashPassword } from './password.server.ts'
import { type PasswordFault, passwordFault } from './password-fault.ts'
import { insertUser, isTaken } from './people.server.ts'
import { startSession } from './session.server.ts'
import { type Client, orderedRoles } from './user.ts'

type AcceptInvitation = {
	token: string
	displayName: string
	/** Asked for when the invitation has no address, ignored when it has. */
	username: string | null
	password: string
	/** What the page was read in when they accepted: it becomes their language. */
	interfaceLocale: InterfaceLocale
	client: Client
	now: number
	/** Lets the new person into what an invitation was to, in the same transaction. */
	letIn: LetIn
}

/** What other domains do when an invitation to something of theirs is accepted. */
export type LetIn = (tx: Transaction, guest: { userId: string; cohortId: string; invitedBy: string }) => void

export type AcceptResult =
	| { ok: true; userId: string; invitationId: string; sessionSecret: string }
	| { ok: false; reason: 'link-not-valid' | 'username-missing' | 'username-taken' | 'already-a-member' | PasswordFault }

/**
 * Makes the account that a link was sent for, and signs its owner in. Works once. Whoever has the link of an address reads
 * its mail, so that all open invitations to it are accepted with the one: nobody has to find out which they opened first.
 */
export async function acceptInvitation(db: Database, given: AcceptInvitation): Promise<AcceptResult> {
	const { token, displayName, password, interfaceLocale, client, now, letIn } = given
	const invited = findInvitationByToken(db, token, now)
	if (!invited) return { ok: false, reason: 'link-not-valid' }
	const username = invited.email === null ? given.username : null
	if (invited.email === null && !username) return { ok: false, reason: 'username-missing' }
	const fault = passwordFault(password, { displayName, email: invited.email, username })
	if (fault) return { ok: false, reason: fault }
	const passwordHash = await hashPassword(password)

	const accepted = db.transaction(
		(tx) => {
			// Again: somebody may have used or revoked the link while we were hashing.
			const invitation = findInvitationByToken(tx, token, now)
			if (!invitation) return { ok: false, reason: 'link-not-valid' } as const
			const { id, email } = invitation
			if (email && isTaken(tx, email)) return { ok: false, reason: 'already-a-member' } as const
			if (username && isTaken(tx, username)) return { ok: false, reason: 'username-taken' } as const
			const accepted = email ? openInvitationsTo(tx, email, now) : [invitation]
			const roles = orderedRoles(accepted.flatMap((each) => each.roles))
			const contextId = invitation.contextId ?? accepted.find((each) => each.contextId)?.contextId ?? null
			const account = { displayName, email, username, passwordHash, roles, interfaceLocale, contextId }
			const userId = insertUser(tx, account, now)
			const areAccepted = inArray(
				invitations.id,
				accepted.map((each) => each.id),
			)
			tx.update(invitations).set({ acceptedAt: now, acceptedBy: userId }).where(areAccepted).run()
			for (const { cohortId, invitedBy } of accepted) if (cohortId) letIn(tx, { userId, cohortId, invitedBy })
			const event = { action: 'invitation-accepted', actorId: userId, subjectId: userId, client } as const
			recordAudit(tx, { ...event, detail: { invitationId: id, roles } }, now)
			return { ok: true, userId, invitationId: id } as const
		},
		{ behavior: 'immediate' },
	)
	if (!accepted.ok) return accepted
	return { ...accepted, sessionSecret: await startSession(db, accepted.userId, client.userAgent, now) }
}
