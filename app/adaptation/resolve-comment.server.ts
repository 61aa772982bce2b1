import { eq } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { reviewComments } from '#db/schema/adaptation.ts'
import type { Act } from './act.ts'
import { readableRevision } from './readable-revision.server.ts'
import { findComment } from './review-comments.server.ts'

type ResolveComment = Act & { commentId: string; isResolved: boolean }

/** Marks a remark as dealt with, or as open again. It stays to be read. */
export function resolveComment(
	db: Database,
	{ commentId, isResolved, user, now }: ResolveComment,
): { ok: true } | { ok: false; reason: 'not-found' } {
	return db.transaction(
		(tx) => {
			const comment = findComment(tx, commentId)
			if (!comment || !readableRevision(db, tx, { user, revisionId: comment.revisionId }))
				return { ok: false, reason: 'not-found' } as const
			const changes = isResolved ? { resolvedBy: user.id, resolvedAt: now } : { resolvedBy: null, resolvedAt: null }
			tx.update(reviewComments).set(changes).where(eq(reviewComments.id, commentId)).run()
			return { ok: true } as const
		},
		{ behavior: 'immediate' },
	)
}
