import { BASE_LAYER } from '#app/curriculum/resolve-variant.ts'
import type { User } from '#app/identity/user.ts'
import type { Database } from '#db/connection.ts'
import { reviewRefusal } from './approve-revision.server.ts'
import { type FileHeading, fileHeading } from './file-heading.server.ts'
import { personNames } from './person-names.server.ts'
import { canReadDrafts } from './policy.ts'
import { revisionsIn } from './revisions.server.ts'
import { rightsOf } from './rights.server.ts'

/** A text that waits for somebody to decide on it. */
export type WaitingReview = FileHeading & {
	revisionId: string
	number: number
	authorName: string | null
	submittedAt: number
	/** What changed and why. */
	note: string
	/** False where the reader wrote a part of it, and the two-person rule is on. */
	canDecide: boolean
}

/** The texts in review in every context that this person may write to; the one that waits longest first. */
export function waitingReviews(db: Database, { user, locale }: { user: User; locale: string }): WaitingReview[] {
	const { grants, contexts } = rightsOf(db, user)
	const ids = [BASE_LAYER, ...contexts.map(({ id }) => id)].filter((id) => canReadDrafts(user, grants, contexts, id))
	const waiting = revisionsIn(db, ids, ['in-review'])
	const names = personNames(
		db,
		waiting.map(({ authorId }) => authorId),
	)
	return waiting
		.flatMap((revision) => {
			const heading = fileHeading(db, revision, locale)
			if (!heading) return []
			return {
				...heading,
				revisionId: revision.id,
				number: revision.number,
				authorName: names.get(revision.authorId) ?? null,
				submittedAt: revision.submittedAt ?? revision.updatedAt,
				note: revision.note,
				canDecide: reviewRefusal(db, user, revision) === null,
			}
		})
		.sort((a, b) => a.submittedAt - b.submittedAt)
}
