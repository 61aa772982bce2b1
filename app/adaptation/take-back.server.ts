import type { Compiler } from '#app/curriculum/compiler.ts'
import { recordAudit } from '#app/identity/audit.server.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { canReadDrafts, canTakeBack } from './policy.ts'
import { publishNewText } from './publish-new-text.server.ts'
import type { PublishRefusal } from './put-in-force.server.ts'
import { textOfRevision } from './revision-text.server.ts'
import { findRevision } from './revisions.server.ts'
import { rightsOf } from './rights.server.ts'

/** `revisionId` is the one whose text is to be read again. */
type TakeBack = Act & { revisionId: string; compiler: Compiler }

/**
 * Puts the text of an earlier revision back in force, at once, as a new revision: the history reads forwards only. It
 * was written over what was below at that time, so it is stale where that has changed.
 */
export async function takeBack(
	db: Database,
	{ revisionId, compiler, user, client, now }: TakeBack,
): Promise<{ ok: true; number: number } | PublishRefusal<'not-found' | 'not-allowed' | 'is-in-force' | 'moved-on'>> {
	const earlier = findRevision(db, revisionId)
	const { grants, contexts } = rightsOf(db, user)
	if (!earlier || !canReadDrafts(user, grants, contexts, earlier.contextId)) return { ok: false, reason: 'not-found' }
	if (!canTakeBack(user, grants, contexts, earlier)) return { ok: false, reason: 'not-allowed' }
	if (earlier.state === 'published') return { ok: false, reason: 'is-in-force' }
	const { contextId, path, belowHash, reviewBy, checklist } = earlier
	return publishNewText<never>(db, {
		contextId,
		path,
		text: textOfRevision(db, earlier),
		belowHash,
		compiler,
		about: { reviewBy, checklist, restoredFrom: earlier.id },
		user,
		now,
		record(tx, number) {
			const detail = { context: contextId, path, number, restored: earlier.number }
			recordAudit(tx, { action: 'revision-taken-back', actorId: user.id, subjectId: null, client, detail }, now)
			return null
		},
	})
}
