import { newId } from '#app/platform/tokens.ts'
import type { Database } from '#db/connection.ts'
import { reviewComments } from '#db/schema/adaptation.ts'
import type { Act } from './act.ts'
import { LONGEST_COMMENT } from './comment-limits.ts'
import { lineOf } from './line-of.ts'
import { readableRevision } from './readable-revision.server.ts'
import { isOpen } from './revision-states.ts'
import { textOfRevision } from './revision-text.server.ts'

/** `line` counts from 1 in the text as it is now; null is the text as a whole. */
type CommentOnRevision = Act & { revisionId: string; line: number | null; body: string }

/** Adds a remark to a draft, with the line as it reads now, so that it keeps its meaning when the text moves on. */
export function commentOnRevision(
	db: Database,
	{ revisionId, line, body: typed, user, now }: CommentOnRevision,
):
	| { ok: true; commentId: string }
	| { ok: false; reason: 'not-found' | 'not-open' | 'no-comment' | 'too-long' | 'no-such-line' } {
	const body = typed.trim()
	if (body === '') return { ok: false, reason: 'no-comment' }
	if (body.length > LONGEST_COMMENT) return { ok: false, reason: 'too-long' }
	return db.transaction(
		(tx) => {
			const found = readableRevision(db, tx, { user, revisionId })
			if (!found) return { ok: false, reason: 'not-found' } as const
			const { revision } = found
			if (!isOpen(revision.state)) return { ok: false, reason: 'not-open' } as const
			const quote = line === null ? '' : lineOf(textOfRevision(db, revision), line)
			if (quote === null) return { ok: false, reason: 'no-such-line' } as const
			const id = newId()
			tx.insert(reviewComments).values({ id, revisionId, line, quote, body, authorId: user.id, at: now }).run()
			return { ok: true, commentId: id } as const
		},
		{ behavior: 'immediate' },
	)
}
