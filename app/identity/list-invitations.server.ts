import { and, desc, eq, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { m } from '#app/i18n/messages.ts'
import { sha256 } from '#app/platform/tokens.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { invitations, users } from '#db/schema/identity.ts'
import { type InvitationState, invitationState } from './invitation-state.ts'
import { orderedRoles, type Role } from './user.ts'

export type InvitationEntry = {
	id: string
	email: string | null
	/** As the inviter wrote it, or null. */
	displayName: string | null
	cohortId: string | null
	interfaceLocale: string | null
	roles: Role[]
	contextId: string | null
	invitedBy: string
	inviterName: string
	createdAt: number
	expiresAt: number
	state: InvitationState
	/** Who accepted it, or null. */
	guestName: string | null
}

function select(db: Database | Transaction) {
	const inviters = alias(users, 'inviters')
	const guests = alias(users, 'guests')
	return db
		.select({
			id: invitations.id,
			email: invitations.email,
			displayName: invitations.displayName,
			cohortId: invitations.cohortId,
			interfaceLocale: invitations.interfaceLocale,
			roles: invitations.roles,
			contextId: invitations.contextId,
			invitedBy: invitations.invitedBy,
			inviterName: inviters.displayName,
			createdAt: invitations.createdAt,
			expiresAt: invitations.expiresAt,
			acceptedAt: invitations.acceptedAt,
			revokedAt: invitations.revokedAt,
			guestName: guests.displayName,
		})
		.from(invitations)
		.innerJoin(inviters, eq(inviters.id, invitations.invitedBy))
		.leftJoin(guests, eq(guests.id, invitations.acceptedBy))
}

type Row = NonNullable<ReturnType<ReturnType<typeof select>['get']>>

function toEntry({ acceptedAt, revokedAt, ...row }: Row, now: number): InvitationEntry {
	const state = invitationState({ acceptedAt, revokedAt, expiresAt: row.expiresAt }, now)
	// Whoever was erased has no name.
	const guestName = row.guestName === '' ? m.person_gone() : row.guestName
	return { ...row, inviterName: row.inviterName || m.person_gone(), guestName, roles: orderedRoles(row.roles), state }
}

/** Those to a cohort that wait for an answer or have run out, the newest first: all of them, or some. */
export function listUnansweredInvitations(
	db: Database | Transaction,
	cohortId: string,
	now: number,
	{ limit, offset }: { limit: number; offset: number } = { limit: -1, offset: 0 },
): InvitationEntry[] {
	const isUnanswered = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt))
	return select(db)
		.where(and(eq(invitations.cohortId, cohortId), isUnanswered))
		.orderBy(desc(invitations.createdAt), desc(invitations.id))
		.limit(limit)
		.offset(offset)
		.all()
		.map((row) => toEntry(row, now))
}

type Wanted = { invitedBy?: string; now: number; limit: number; offset: number }

/** Invitations of one inviter or of all, whatever has become of them, the newest first. */
export function listInvitations(db: Database, { invitedBy, now, limit, offset }: Wanted): InvitationEntry[] {
	return select(db)
		.where(invitedBy === undefined ? undefined : eq(invitations.invitedBy, invitedBy))
		.orderBy(desc(invitations.createdAt), desc(invitations.id))
		.limit(limit)
		.offset(offset)
		.all()
		.map((row) => toEntry(row, now))
}

export function findInvitation(db: Database, id: string, now: number): InvitationEntry | null {
	const row = select(db).where(eq(invitations.id, id)).get()
	return row ? toEntry(row, now) : null
}

/** The invitation that a link was made for, whatever has become of it. */
export function findInvitationOfLink(db: Database, token: string, now: number): InvitationEntry | null {
	const row = select(db)
		.where(eq(invitations.tokenHash, sha256(token)))
		.get()
	return row ? toEntry(row, now) : null
}
