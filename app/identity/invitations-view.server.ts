import { pageOf, requestedRows } from '#app/platform/paging.ts'
import type { Database } from '#db/connection.ts'
import { listInvitations } from './list-invitations.server.ts'
import { canRevokeInvitation } from './policy.ts'
import type { User } from './user.ts'

type Wanted = { user: User; isEverybodys: boolean; url: URL; now: number }

/** One page of a person's own invitations, or of everybody's. */
export function invitationsView(db: Database, { user, isEverybodys, url, now }: Wanted) {
	const whose = isEverybodys ? {} : { invitedBy: user.id }
	const { rows, previous, next } = pageOf(listInvitations(db, { ...whose, now, ...requestedRows(url) }), url)
	const invitations = rows.map((invitation) => ({
		...invitation,
		mayWithdraw: invitation.state === 'open' && canRevokeInvitation(user, invitation),
	}))
	return { isEverybodys, invitations, previous, next }
}

export type InvitationsView = ReturnType<typeof invitationsView>
