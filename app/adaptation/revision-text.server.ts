import { readTextByHash } from '#app/curriculum/texts.server.ts'
import type { Database } from '#db/connection.ts'
import type { Revision } from './revisions.server.ts'

/** The text of a revision as it was last saved. */
export function textOfRevision(db: Database, revision: Pick<Revision, 'id' | 'textHash'>): string {
	const text = readTextByHash(db, revision.textHash)
	if (text === null) throw new Error(`The text of revision ${revision.id} is not kept.`)
	return text
}
