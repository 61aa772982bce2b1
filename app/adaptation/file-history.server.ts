import type { User } from '#app/identity/user.ts'
import type { Database } from '#db/connection.ts'
import { canReadDrafts } from './policy.ts'
import { type RevisionEntry, revisionEntries } from './revision-entry.server.ts'
import { type FileOfLayer, listRevisions } from './revisions.server.ts'
import { rightsOf } from './rights.server.ts'

/** All revisions of a file in a context, the newest first, whatever became of them; null without the right to see them. */
export function fileHistory(db: Database, { user, ...file }: FileOfLayer & { user: User }): RevisionEntry[] | null {
	const { grants, contexts } = rightsOf(db, user)
	if (!canReadDrafts(user, grants, contexts, file.contextId)) return null
	return revisionEntries(db, listRevisions(db, file))
}
