import type { Role, User } from './user.ts'

/**
 * Who may do what with accounts. `null` is somebody who is not signed in. Loaders, actions and pages ask the same
 * functions, so that no button leads to a refusal and no refusal hides behind a missing button.
 */
type Asker = Pick<User, 'id' | 'roles'> | null

export function hasRole(user: Asker, ...roles: Role[]): boolean {
	return user !== null && roles.some((role) => user.roles.includes(role))
}

/** The components' documentation is for all who write, check or adapt texts. */
export function canSeeAuthorPages(user: Asker): boolean {
	return hasRole(user, 'author', 'reviewer', 'trainer', 'admin')
}

export function canSeeAdminPages(user: Asker): boolean {
	return hasRole(user, 'admin')
}

export function canSeeInvitations(user: Asker): boolean {
	return hasRole(user, 'trainer', 'admin')
}

/** A trainer invites practitioners; an admin invites anybody. */
export function canInvite(user: Asker, roles: readonly Role[]): boolean {
	if (roles.length === 0) return false
	if (hasRole(user, 'admin')) return true
	return hasRole(user, 'trainer') && roles.every((role) => role === 'practitioner')
}

export function canRevokeInvitation(user: Asker, invitation: { invitedBy: string }): boolean {
	if (hasRole(user, 'admin')) return true
	return hasRole(user, 'trainer') && user?.id === invitation.invitedBy
}

export function canManagePeople(user: Asker): boolean {
	return hasRole(user, 'admin')
}

export function canSetRoles(user: Asker): boolean {
	return canManagePeople(user)
}

/** Nobody closes their own account by a slip of the hand. */
export function canDisable(user: Asker, person: { id: string }): boolean {
	return canManagePeople(user) && user?.id !== person.id
}

/** Of somebody who asked for it; oneself one erases in one's settings, with the password. */
export function canErase(user: Asker, person: { id: string }): boolean {
	return canManagePeople(user) && user?.id !== person.id
}

/** For people without a mail address, who cannot ask for a reset themselves. */
export function canIssueResetLink(user: Asker, person: { email: string | null }): boolean {
	return canManagePeople(user) && person.email === null
}

export function canReadAudit(user: Asker): boolean {
	return hasRole(user, 'admin')
}

/** Who was written to and about what; nobody sees the texts. */
export function canSeeMail(user: Asker): boolean {
	return hasRole(user, 'admin')
}

export function canRevokeSession(user: Asker, session: { userId: string }): boolean {
	return user !== null && user.id === session.userId
}
