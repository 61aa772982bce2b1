import type { Difference } from '#app/curriculum/difference.ts'
import { textFormat } from '#app/curriculum/text-units.ts'
import { readTextByHash } from '#app/curriculum/texts.server.ts'
import { differenceOf } from '#app/curriculum/word-difference.ts'
import type { User } from '#app/identity/user.ts'
import type { Database } from '#db/connection.ts'
import { reviewRefusal } from './approve-revision.server.ts'
import { writersOf } from './draft-saves.server.ts'
import { type FileHeading, fileHeading } from './file-heading.server.ts'
import { fileInLayer, pendingChange } from './file-in-layer.server.ts'
import { personNames } from './person-names.server.ts'
import { canEditRevision, canMarkMinor, canPublish, canReadDrafts, canRecall, canTakeBack } from './policy.ts'
import { refusalMessage } from './refusal-message.ts'
import { commentsOn, type ReviewComment } from './review-comments.server.ts'
import { type RevisionEntry, revisionEntries } from './revision-entry.server.ts'
import { isOpen } from './revision-states.ts'
import { textOfRevision } from './revision-text.server.ts'
import { findRevision } from './revisions.server.ts'
import { rightsOf } from './rights.server.ts'
import { type ShownText, shownText } from './shown-text.server.ts'

export type RevisionView = FileHeading & {
	revision: RevisionEntry
	text: string
	/** Everybody who wrote a part of it. */
	writers: { id: string; name: string | null }[]
	/** What it was written over, and how it differs; null where nothing was below. A translation is read beside its source. */
	below: { text: ShownText; isTranslation: boolean; difference: Difference } | null
	/** What is below now is another text than this was written over. */
	isStale: boolean
	/** How it differs from the text of this context that readers have; null where there is none, or it is this one or `below`. */
	sinceInForce: Difference | null
	comments: ReviewComment[]
	can: {
		edit: boolean
		comment: boolean
		/** Approve, or ask for changes. */
		decide: boolean
		/** Publish one's own draft, where the two-person rule is off. */
		publishDirectly: boolean
		recall: boolean
		takeBack: boolean
		markMinor: boolean
	}
	/** Why they may not decide on a text in review, in their language; null where they may, or it is not in review. */
	whyNotDecide: string | null
}

/** One revision, for its writers and reviewers. Null where there is none, or no right to see it. */
export function revisionView(
	db: Database,
	{ user, revisionId, locale }: { user: User; revisionId: string; locale: string },
): RevisionView | null {
	const revision = findRevision(db, revisionId)
	const rights = rightsOf(db, user)
	const { grants, contexts, settings } = rights
	if (!revision || !canReadDrafts(user, grants, contexts, revision.contextId)) return null
	const [entry] = revisionEntries(db, [revision])
	const heading = fileHeading(db, revision, locale)
	const file = fileInLayer(db, revision)
	if (!entry || !heading || !file) return null

	const text = textOfRevision(db, revision)
	const writers = writersOf(db, revisionId)
	const names = personNames(db, writers)
	const judged = { ...revision, writers }
	const refusal = reviewRefusal(db, user, revision)
	const { inForce } = file
	const source = [file.below, file.shipped?.ground].find((text) => text?.hash === revision.belowHash) ?? null
	const over = revision.belowHash === null ? null : readTextByHash(db, revision.belowHash)
	const below =
		over === null || revision.belowHash === null
			? null
			: shownText(db, source ?? { ...unknownSource(file), text: over, hash: revision.belowHash }, locale)
	return {
		...heading,
		revision: entry,
		text,
		writers: writers.map((id) => ({ id, name: names.get(id) ?? null })),
		below: below && {
			text: below,
			isTranslation: below.locale !== null && below.locale.tag !== file.locale,
			difference: differenceOf(below.text, text, textFormat(revision.path)),
		},
		isStale: isOpen(revision.state) && pendingChange(file, revision.belowHash) !== null,
		sinceInForce:
			inForce && inForce.hash !== revision.textHash && inForce.hash !== revision.belowHash
				? differenceOf(inForce.text, text, textFormat(revision.path))
				: null,
		comments: commentsOn(db, revisionId),
		can: {
			edit: canEditRevision(user, grants, contexts, revision),
			comment: isOpen(revision.state),
			decide: refusal === null,
			publishDirectly: revision.state !== 'in-review' && canPublish(user, grants, contexts, judged, settings),
			recall: canRecall(user, grants, contexts, revision),
			takeBack: revision.state !== 'published' && canTakeBack(user, grants, contexts, revision),
			markMinor: canMarkMinor(user, revision.contextId),
		},
		whyNotDecide: refusal === 'own-text' ? refusalMessage(refusal).text : null,
	}
}

/** A text that is no longer in force came from about where the present one does. */
function unknownSource({ below, contextId, locale }: NonNullable<ReturnType<typeof fileInLayer>>) {
	return { layer: below?.layer ?? contextId, locale: below?.locale ?? locale }
}
