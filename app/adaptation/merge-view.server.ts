import type { Difference } from '#app/curriculum/difference.ts'
import { textFormat } from '#app/curriculum/text-units.ts'
import { differenceOf } from '#app/curriculum/word-difference.ts'
import type { User } from '#app/identity/user.ts'
import type { Database } from '#db/connection.ts'
import { type UpstreamMerge, upstreamMerge } from './bring-up-to-date.server.ts'
import { type FileHeading, fileHeading } from './file-heading.server.ts'
import { canWriteIn } from './policy.ts'
import { type PresentedMerge, presentMerge } from './present-merge.ts'
import { isEditable } from './revision-states.ts'
import type { FileOfLayer } from './revisions.server.ts'
import { rightsOf } from './rights.server.ts'

export type MergeView = FileHeading &
	Pick<UpstreamMerge, 'theirsHash' | 'mineHash'> & {
		/** Null for a translation: words of two languages cannot be merged. */
		merge: PresentedMerge | null
		/** What changed underneath since this was written. */
		upstream: Difference
		/** The draft that the result goes into; null when it becomes a new one. */
		draft: { id: string; number: number; isEditable: boolean } | null
	}

/** What “bring up to date” shows. Null where nothing is stale, or without the right to write here. */
export function mergeView(
	db: Database,
	{ user, contextId, path, locale }: FileOfLayer & { user: User; locale: string },
): MergeView | null {
	const { grants, contexts } = rightsOf(db, user)
	if (!canWriteIn(user, grants, contexts, contextId)) return null
	const heading = fileHeading(db, { contextId, path }, locale)
	const pending = heading && upstreamMerge(db, { contextId, path })
	if (!pending) return null
	const { base, theirs, merge, theirsHash, mineHash, draft } = pending
	return {
		...heading,
		merge: merge && presentMerge(merge, textFormat(path)),
		theirsHash,
		mineHash,
		upstream: differenceOf(base, theirs, textFormat(path)),
		draft: draft && { id: draft.id, number: draft.number, isEditable: isEditable(draft.state) },
	}
}
