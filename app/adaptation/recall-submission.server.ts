import { recordAudit } from '#app/identity/audit.server.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { canRecall } from './policy.ts'
import { readableRevision } from './readable-revision.server.ts'
import { updateRevision } from './revisions.server.ts'

/** Takes a text out of review, to go on writing before anybody has decided. */
export function recallSubmission(
	db: Database,
	{ revisionId, user, client, now }: Act & { revisionId: string },
): { ok: true } | { ok: false; reason: 'not-found' | 'not-allowed' | 'not-in-review' } {
	return db.transaction(
		(tx) => {
			const found = readableRevision(db, tx, { user, revisionId })
			if (!found) return { ok: false, reason: 'not-found' } as const
			const { revision, grants, contexts } = found
			if (revision.state !== 'in-review') return { ok: false, reason: 'not-in-review' } as const
			if (!canRecall(user, grants, contexts, revision)) return { ok: false, reason: 'not-allowed' } as const
			updateRevision(tx, revisionId, { state: 'draft', submittedBy: null, submittedAt: null })
			const detail = { context: revision.contextId, path: revision.path, number: revision.number }
			recordAudit(tx, { action: 'submission-recalled', actorId: user.id, subjectId: null, client, detail }, now)
			return { ok: true } as const
		},
		{ behavior: 'immediate' },
	)
}
