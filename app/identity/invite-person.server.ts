import { and, eq } from 'drizzle-orm'
import type { InterfaceLocale } from '#app/i18n/locale.ts'
import { enqueueMail } from '#app/platform/outbox.server.ts'
import { takeFromLimit } from '#app/platform/rate-limit.server.ts'
import { newId, randomToken, sha256 } from '#app/platform/tokens.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { invitations } from '#db/schema/identity.ts'
import { identifierKey } from './account-fields.ts'
import { recordAudit } from './audit.server.ts'
import { isOpen } from './invitations.server.ts'
import { INVITATIONS_PER_PERSON } from './limits.ts'
import { invitationLink } from './links.ts'
import { invitationMail } from './mails.ts'
import { isTaken } from './people.server.ts'
import { type Client, orderedRoles, type Role, type User } from './user.ts'

const OPEN_FOR_MS = 14 * 24 * 60 * 60 * 1000

export type InvitePerson = {
	invitedBy: Pick<User, 'id' | 'displayName'>
	/** Null for a person without a mail address: the link is then handed over by the inviter. */
	email: string | null
	roles: readonly Role[]
	interfaceLocale: InterfaceLocale | null
	contextId: string | null
	origin: string
	client: Client
	now: number
}

export type InviteResult =
	/** `link` is set only without an address; otherwise it is in the mail and nowhere else. */
	| { ok: true; invitationId: string; link: string | null }
	| { ok: false; reason: 'already-a-member' | 'too-many-invitations' }

/** Invites one person. A newer invitation to the same address replaces an open one. */
export function invitePerson(db: Database | Transaction, given: InvitePerson): InviteResult {
	const { invitedBy, email, interfaceLocale, contextId, now } = given
	return db.transaction(
		(tx) => {
			if (email && isTaken(tx, email)) return { ok: false, reason: 'already-a-member' } as const
			if (!takeFromLimit(tx, INVITATIONS_PER_PERSON, invitedBy.id, now).ok) {
				return { ok: false, reason: 'too-many-invitations' } as const
			}
			const emailKey = email && identifierKey(email)
			if (emailKey) {
				const isReplaced = and(eq(invitations.emailKey, emailKey), isOpen(now))
				tx.update(invitations).set({ revokedAt: now }).where(isReplaced).run()
			}
			const id = newId()
			const token = randomToken()
			const link = invitationLink(given.origin, token)
			const roles = orderedRoles(given.roles)
			const expiresAt = now + OPEN_FOR_MS
			tx.insert(invitations)
				.values({
					id,
					tokenHash: sha256(token),
					email,
					emailKey,
					roles,
					interfaceLocale,
					contextId,
					invitedBy: invitedBy.id,
					createdAt: now,
					expiresAt,
				})
				.run()
			const event = { action: 'person-invited', actorId: invitedBy.id, subjectId: null, client: given.client } as const
			recordAudit(tx, { ...event, detail: { invitationId: id, roles } }, now)
			if (!email) return { ok: true, invitationId: id, link } as const
			const mail = invitationMail({ inviter: invitedBy.displayName, link, expiresAt }, interfaceLocale)
			enqueueMail(tx, { to: email, ...mail, expiresAt }, now)
			return { ok: true, invitationId: id, link: null } as const
		},
		{ behavior: 'immediate' },
	)
}
