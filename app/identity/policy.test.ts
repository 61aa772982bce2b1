import { expect, test } from 'vitest'
import * as policy from './policy.ts'
import { ROLES, type Role } from './user.ts'

const asker = (...roles: Role[]) => ({ id: 'asker', roles })
const own = { id: 'asker', userId: 'asker', invitedBy: 'asker', email: null }
const others = { id: 'other', userId: 'other', invitedBy: 'other', email: null }

/** The roles that may, each held alone. */
function allowedRoles(may: (user: ReturnType<typeof asker> | null) => boolean): Role[] {
	expect(may(null)).toBe(false)
	return ROLES.filter((role) => may(asker(role)))
}

test.each<[string, (user: ReturnType<typeof asker> | null) => boolean, Role[]]>([
	['see author pages', (user) => policy.canSeeAuthorPages(user), ['trainer', 'author', 'reviewer', 'admin']],
	['see admin pages', (user) => policy.canSeeAdminPages(user), ['admin']],
	['see invitations', (user) => policy.canSeeInvitations(user), ['trainer', 'admin']],
	['invite practitioners', (user) => policy.canInvite(user, ['practitioner']), ['trainer', 'admin']],
	['invite trainers', (user) => policy.canInvite(user, ['trainer']), ['admin']],
	['invite admins along with practitioners', (user) => policy.canInvite(user, ['practitioner', 'admin']), ['admin']],
	['invite into no role', (user) => policy.canInvite(user, []), []],
	['revoke their own invitation', (user) => policy.canRevokeInvitation(user, own), ['trainer', 'admin']],
	["revoke somebody else's invitation", (user) => policy.canRevokeInvitation(user, others), ['admin']],
	['manage people', (user) => policy.canManagePeople(user), ['admin']],
	['set roles', (user) => policy.canSetRoles(user), ['admin']],
	['close an account', (user) => policy.canDisable(user, others), ['admin']],
	['close their own account', (user) => policy.canDisable(user, own), []],
	['issue a reset link', (user) => policy.canIssueResetLink(user, others), ['admin']],
	['issue a reset link for a person with mail', (user) => policy.canIssueResetLink(user, { email: 'a@b.example' }), []],
	['read the audit log', (user) => policy.canReadAudit(user), ['admin']],
	['see the mail', (user) => policy.canSeeMail(user), ['admin']],
	['revoke their own session', (user) => policy.canRevokeSession(user, own), [...ROLES]],
	["revoke somebody else's session", (user) => policy.canRevokeSession(user, others), []],
])('who may %s', (_, may, roles) => {
	expect(allowedRoles(may)).toEqual(roles)
})

test('several roles add up', () => {
	expect(policy.canSeeInvitations(asker('practitioner', 'trainer'))).toBe(true)
	expect(policy.canInvite(asker('trainer', 'author'), ['author'])).toBe(false)
})
