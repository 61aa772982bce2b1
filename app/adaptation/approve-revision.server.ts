import type { Compiler } from '#app/curriculum/compiler.ts'
import { recordAudit } from '#app/identity/audit.server.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { writersOf } from './draft-saves.server.ts'
import { canReadDrafts, canReview } from './policy.ts'
import { publishRevision } from './publish-revision.server.ts'
import type { PublishRefusal } from './put-in-force.server.ts'
import { findRevision, type Revision } from './revisions.server.ts'
import { rightsOf } from './rights.server.ts'

/** `version` is the one the reviewer has read. */
type ApproveRevision = Act & { revisionId: string; version: number; decisionNote: string; compiler: Compiler }
type Refusal = 'not-found' | 'not-in-review' | 'own-text' | 'moved-on'

/** Approves a text in review and publishes it at once, if it still compiles. */
export async function approveRevision(
	db: Database,
	{ revisionId, version, decisionNote, compiler, user, client, now }: ApproveRevision,
): Promise<{ ok: true } | PublishRefusal<Refusal>> {
	const revision = findRevision(db, revisionId)
	const refusal = revision ? reviewRefusal(db, user, revision) : 'not-found'
	if (!revision || refusal) return { ok: false, reason: refusal ?? 'not-found' }
	if (revision.version !== version) return { ok: false, reason: 'moved-on' }
	const { contextId, path, number, authorId } = revision
	return publishRevision<Refusal>(db, {
		revision,
		isMinor: revision.isMinor,
		compiler,
		now,
		refuse: () => reviewRefusal(db, user, revision),
		changes: { decidedBy: user.id, decidedAt: now, decisionNote: decisionNote.trim() || null },
		record(tx) {
			const detail = { context: contextId, path, number }
			recordAudit(tx, { action: 'revision-published', actorId: user.id, subjectId: authorId, client, detail }, now)
		},
	})
}

/** Why this person may not decide on this text, or null. Whoever may not even read it is told that it is not there. */
export function reviewRefusal(
	db: Database,
	user: Act['user'],
	revision: Revision,
): 'not-found' | 'not-in-review' | 'own-text' | null {
	const { grants, contexts, settings } = rightsOf(db, user)
	if (!canReadDrafts(user, grants, contexts, revision.contextId)) return 'not-found'
	if (revision.state !== 'in-review') return 'not-in-review'
	const judged = { ...revision, writers: writersOf(db, revision.id) }
	return canReview(user, grants, contexts, judged, settings) ? null : 'own-text'
}
