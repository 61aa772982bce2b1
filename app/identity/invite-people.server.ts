import { TransactionRollbackError } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { type InvitePerson, invitePerson } from './invite-person.server.ts'
import { isTaken } from './people.server.ts'

type InvitePeople = Omit<InvitePerson, 'email'> & { emails: readonly string[] }

export type InvitePeopleResult =
	| { ok: true }
	| { ok: false; reason: 'already-a-member'; emails: string[] }
	| { ok: false; reason: 'too-many-invitations' }

/** Invites everybody in a list, or nobody: after a refusal the same list, mended, can be sent again. */
export function invitePeople(db: Database, { emails, ...given }: InvitePeople): InvitePeopleResult {
	try {
		return db.transaction(
			(tx) => {
				const members = emails.filter((email) => isTaken(tx, email))
				if (members.length > 0) return { ok: false, reason: 'already-a-member', emails: members } as const
				for (const email of emails) if (!invitePerson(tx, { ...given, email }).ok) tx.rollback()
				return { ok: true } as const
			},
			{ behavior: 'immediate' },
		)
	} catch (error) {
		if (error instanceof TransactionRollbackError) return { ok: false, reason: 'too-many-invitations' }
		throw error
	}
}
