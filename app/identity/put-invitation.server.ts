import { and, eq, isNull } from 'drizzle-orm'
import type { InterfaceLocale } from '#app/i18n/locale.ts'
import { enqueueMail } from '#app/platform/outbox.server.ts'
import { newId, randomToken, sha256 } from '#app/platform/tokens.ts'
import type { Transaction } from '#db/connection.ts'
import { invitations } from '#db/schema/identity.ts'
import { identifierKey } from './account-fields.ts'
import { recordAudit } from './audit.server.ts'
import { isOpen } from './invitations.server.ts'
import { invitationLink } from './links.ts'
import { invitationMail, type MailText } from './mails.ts'
import { type Client, orderedRoles, type Role, type User } from './user.ts'

const OPEN_FOR_MS = 14 * 24 * 60 * 60 * 1000

export type NewInvitation = {
	invitedBy: Pick<User, 'id' | 'displayName'>
	/** Null for a person without a mail address: the link is then handed over by the inviter. */
	email: string | null
	roles: readonly Role[]
	interfaceLocale: InterfaceLocale | null
	contextId: string | null
	/** What whoever accepts it comes into; null where it is an account alone. */
	cohort?: { id: string; name: string } | null
	/** As the inviter wrote it; the guest may write it otherwise. */
	displayName?: string | null
	/** What the mail says where nobody has invited: the guest asked for it. */
	mailOf?: (link: string) => MailText
	origin: string
	client: Client
	now: number
}

/**
 * Writes an invitation and its mail. A newer one to the same address and the same cohort replaces an open one; one to
 * somewhere else does not, and whoever accepts either has accepted both.
 *
 * @returns the link, which is in the mail and nowhere else where there is an address
 */
export function putInvitation(tx: Transaction, given: NewInvitation): { id: string; link: string } {
	const { invitedBy, email, interfaceLocale, contextId, cohort = null, displayName = null, client, now } = given
	const emailKey = email && identifierKey(email)
	if (emailKey) {
		const sameCohort = cohort ? eq(invitations.cohortId, cohort.id) : isNull(invitations.cohortId)
		const isReplaced = and(eq(invitations.emailKey, emailKey), sameCohort, isOpen(now))
		tx.update(invitations).set({ revokedAt: now }).where(isReplaced).run()
	}
	const id = newId()
	const token = randomToken()
	const link = invitationLink(given.origin, token)
	const roles = orderedRoles(given.roles)
	const expiresAt = now + OPEN_FOR_MS
	const row = { id, tokenHash: sha256(token), email, emailKey, roles, interfaceLocale, contextId, displayName }
	tx.insert(invitations)
		.values({ ...row, cohortId: cohort?.id ?? null, invitedBy: invitedBy.id, createdAt: now, expiresAt })
		.run()
	const event = { action: 'person-invited', actorId: invitedBy.id, subjectId: null, client } as const
	recordAudit(tx, { ...event, detail: { invitationId: id, roles } }, now)
	if (email) {
		const about = { inviter: invitedBy.displayName, cohort: cohort?.name ?? null, link, expiresAt }
		const mail = given.mailOf?.(link) ?? invitationMail(about, interfaceLocale)
		enqueueMail(tx, { to: email, ...mail, expiresAt }, now)
	}
	return { id, link }
}
