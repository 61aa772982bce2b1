import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm'
import { sha256 } from '#app/platform/tokens.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { invitations, users } from '#db/schema/identity.ts'
import { identifierKey } from './account-fields.ts'
import { orderedRoles, type Role } from './user.ts'

export type Invitation = {
	id: string
	email: string | null
	roles: Role[]
	interfaceLocale: string | null
	contextId: string | null
	cohortId: string | null
	displayName: string | null
	invitedBy: string
	inviterName: string
	createdAt: number
	expiresAt: number
}

const columns = {
	id: invitations.id,
	email: invitations.email,
	roles: invitations.roles,
	interfaceLocale: invitations.interfaceLocale,
	contextId: invitations.contextId,
	cohortId: invitations.cohortId,
	displayName: invitations.displayName,
	invitedBy: invitations.invitedBy,
	inviterName: users.displayName,
	createdAt: invitations.createdAt,
	expiresAt: invitations.expiresAt,
}

/** Neither accepted, nor revoked, nor expired. */
export function isOpen(now: number) {
	return and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt), gt(invitations.expiresAt, now))
}

function select(db: Database | Transaction) {
	return db.select(columns).from(invitations).innerJoin(users, eq(users.id, invitations.invitedBy))
}

function toInvitation(row: Omit<Invitation, 'roles'> & { roles: string[] }): Invitation {
	return { ...row, roles: orderedRoles(row.roles) }
}

/** The invitation that a link stands for, while it is open. */
export function findInvitationByToken(db: Database | Transaction, token: string, now: number): Invitation | null {
	const row = select(db)
		.where(and(eq(invitations.tokenHash, sha256(token)), isOpen(now)))
		.get()
	return row ? toInvitation(row) : null
}

/** Open invitations, the newest first: all of them, or those of one inviter. */
export function listOpenInvitations(
	db: Database | Transaction,
	{ invitedBy, now }: { invitedBy?: string; now: number },
) {
	return select(db)
		.where(and(isOpen(now), invitedBy === undefined ? undefined : eq(invitations.invitedBy, invitedBy)))
		.orderBy(desc(invitations.createdAt))
		.all()
		.map(toInvitation)
}

/** Every open invitation of an address, the oldest first. */
export function openInvitationsTo(db: Database | Transaction, email: string, now: number): Invitation[] {
	return select(db)
		.where(and(eq(invitations.emailKey, identifierKey(email)), isOpen(now)))
		.orderBy(asc(invitations.createdAt))
		.all()
		.map(toInvitation)
}

/** Revokes what `person` invited and may no longer invite, after a change of their roles or the end of their account. */
export function revokeInvitationsOf(
	tx: Transaction,
	personId: string,
	mayKeep: (roles: Role[]) => boolean,
	now: number,
) {
	for (const invitation of listOpenInvitations(tx, { invitedBy: personId, now })) {
		if (mayKeep(invitation.roles)) continue
		tx.update(invitations).set({ revokedAt: now }).where(eq(invitations.id, invitation.id)).run()
	}
}
