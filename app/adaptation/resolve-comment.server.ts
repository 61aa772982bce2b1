import { eq } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { reviewComments } from '#db/schema/adaptation.ts'
import type { Act } from './act.ts'
import { canReadDrafts } from './policy.ts'
import { findComment } from './review-comments.server.ts'
import { findRevision } from './revisions.server.ts'
import { rightsOf } from './rights.server.ts'

type ResolveComment = Act & { commentId: string; isResolved: boolean }

/** Marks a remark as dealt with, or as open again. It stays to be read. */
export function resolveComment(
	db: Database,
	{ commentId, isResolved, user, now }: ResolveComment,
): { ok: true } | { ok: false; reason: 'not-found' } {
	return db.transaction((tx) => {
		const comment = findComment(tx, commentId)
		const revision = comment && findRevision(tx, comment.revisionId)
		const { grants, contexts } = rightsOf(db, user)
		if (!revision || !canReadDrafts(user, grants, contexts, revision.contextId))
			return { ok: false, reason: 'not-found' } as const
		const changes = isResolved ? { resolvedBy: user.id, resolvedAt: now } : { resolvedBy: null, resolvedAt: null }
		tx.update(reviewComments).set(changes).where(eq(reviewComments.id, commentId)).run()
		return { ok: true } as const
	})
}
