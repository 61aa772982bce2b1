import type { Database, Transaction } from '#db/connection.ts'
import type { Act } from './act.ts'
import { canReadDrafts } from './policy.ts'
import { findRevision, type Revision } from './revisions.server.ts'
import { type Rights, rightsOf } from './rights.server.ts'

/** A revision with what this person may do; null where there is none, or not for their eyes, which is told alike. */
export function readableRevision(
	db: Database,
	tx: Database | Transaction,
	{ user, revisionId }: { user: Act['user']; revisionId: string },
): (Rights & { revision: Revision }) | null {
	const revision = findRevision(tx, revisionId)
	const rights = rightsOf(db, user)
	const { grants, contexts } = rights
	return revision && canReadDrafts(user, grants, contexts, revision.contextId) ? { ...rights, revision } : null
}
