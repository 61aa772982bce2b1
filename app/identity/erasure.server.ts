import { newId } from '#app/platform/tokens.ts'
import type { Transaction } from '#db/connection.ts'
import { users } from '#db/schema/identity.ts'
import { NOBODYS_HASH } from './password.server.ts'

/**
 * Erasing a person. What they did stays, so that numbers which name nobody stay right, but under another id: a fresh row
 * of `users` with no name, no address and no way to sign in. Each domain offers an `erase…` of its own that puts its rows
 * under the new id or takes them away; `cohorts/erase-person.server.ts` calls them in one transaction.
 *
 * The id is new, so that pseudonymous exports from before and after cannot be joined by it; rejected was to empty the old
 * row, whose id stands in every earlier export. Times and scores stay as they were, or reports would change, so whoever
 * has kept an earlier export can still compare those: the page says that what is elsewhere already stays.
 *
 * One id takes all, the audit log's too: it still shows that two acts were one person's, and no longer whose. Rejected
 * was to keep the old id there, which every backup and export could turn into a name again.
 */
export type Erasure = {
	personId: string
	/** The id that what stays is kept under. */
	remainsId: string
	now: number
}

/** Adds the nameless row. It has no role, so nothing that looks for people of a role finds it. */
export function beginErasure(tx: Transaction, personId: string, now: number): Erasure {
	const remainsId = newId()
	tx.insert(users)
		.values({
			id: remainsId,
			displayName: '',
			// Nobody can type it as a username: a colon is none of its characters.
			usernameKey: `erased:${remainsId}`,
			passwordHash: NOBODYS_HASH,
			disabledAt: now,
			erasedAt: now,
			createdAt: now,
		})
		.run()
	return { personId, remainsId, now }
}
