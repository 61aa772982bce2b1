import type { Context } from '#app/curriculum/curriculum-config.ts'
import { BASE_LAYER, contextChain } from '#app/curriculum/resolve-variant.ts'
import { hasRole } from '#app/identity/policy.ts'
import type { User } from '#app/identity/user.ts'
import { isEditable, type RevisionState, wasPublished } from './revision-states.ts'

/**
 * Who may do what with texts of a context. A grant holds for a context and all below it; the shared curriculum is the
 * authors', by their role, and gives no right on any context. An admin gives grants but writes nowhere without one.
 */
type Asker = Pick<User, 'id' | 'roles'> | null
/** Ids of the contexts that this person was granted. */
type Grants = readonly string[]
type Contexts = readonly Context[]

export type ReviewSettings = { isTwoPersonRule: boolean }
/** `writers`: everybody who saved a version of it. */
export type RevisionToJudge = { contextId: string; state: RevisionState; writers: readonly string[] }

/** The right that all others rest on. A context that does not exist is nobody's. */
export function canWriteIn(user: Asker, grants: Grants, contexts: Contexts, contextId: string): boolean {
	if (contextId === BASE_LAYER) return hasRole(user, 'author')
	if (!hasRole(user, 'trainer', 'author', 'admin')) return false
	return contextChain(contexts, contextId).some((id) => id !== BASE_LAYER && grants.includes(id))
}

/** The pages of adaptations as such; what is on them is decided context by context. */
export function canSeeAdaptations(user: Asker): boolean {
	return hasRole(user, 'trainer', 'author', 'reviewer', 'admin')
}

/** Who may be asked to decide on texts; on which is decided text by text. */
export function canSeeReviews(user: Asker): boolean {
	return canSeeAdaptations(user)
}

/** Published texts side by side hold nothing that is not public to every learner of the programme. */
export function canCompare(user: Asker): boolean {
	return hasRole(user, 'trainer', 'author', 'reviewer', 'admin')
}

/** Drafts, comments and what was sent back concern only those who write or review there. */
export function canReadDrafts(user: Asker, grants: Grants, contexts: Contexts, contextId: string): boolean {
	return canWriteIn(user, grants, contexts, contextId) || isReviewerOf(user, grants, contexts, contextId)
}

/** By role a reviewer decides on the shared curriculum, and with a grant on a context; they write nowhere. */
function isReviewerOf(user: Asker, grants: Grants, contexts: Contexts, contextId: string): boolean {
	if (!hasRole(user, 'reviewer')) return false
	return (
		contextId === BASE_LAYER || contextChain(contexts, contextId).some((id) => id !== BASE_LAYER && grants.includes(id))
	)
}

export function canEditRevision(
	user: Asker,
	grants: Grants,
	contexts: Contexts,
	revision: Pick<RevisionToJudge, 'contextId' | 'state'>,
): boolean {
	return isEditable(revision.state) && canWriteIn(user, grants, contexts, revision.contextId)
}

/** Approving, or asking for changes. With the two-person rule, nobody who wrote a word of it. */
export function canReview(
	user: Asker,
	grants: Grants,
	contexts: Contexts,
	revision: RevisionToJudge,
	settings: ReviewSettings,
): boolean {
	if (revision.state !== 'in-review' || !canReadDrafts(user, grants, contexts, revision.contextId)) return false
	return !settings.isTwoPersonRule || (user !== null && !revision.writers.includes(user.id))
}

/** From review; or at once, where the programme does without the two-person rule. */
export function canPublish(
	user: Asker,
	grants: Grants,
	contexts: Contexts,
	revision: RevisionToJudge,
	settings: ReviewSettings,
): boolean {
	if (isEditable(revision.state)) {
		return !settings.isTwoPersonRule && canWriteIn(user, grants, contexts, revision.contextId)
	}
	return canReview(user, grants, contexts, revision, settings)
}

/** A writer who goes on writing before anybody has decided. */
export function canRecall(
	user: Asker,
	grants: Grants,
	contexts: Contexts,
	revision: Pick<RevisionToJudge, 'contextId' | 'state'>,
): boolean {
	return revision.state === 'in-review' && canWriteIn(user, grants, contexts, revision.contextId)
}

/** Puts a text that was in force back into force. It was reviewed then, so one person with the right is enough. */
export function canTakeBack(
	user: Asker,
	grants: Grants,
	contexts: Contexts,
	revision: Pick<RevisionToJudge, 'contextId' | 'state'>,
): boolean {
	return wasPublished(revision.state) && canWriteIn(user, grants, contexts, revision.contextId)
}

/** A change that makes no override stale is for those to mark who write what others override. */
export function canMarkMinor(user: Asker, contextId: string): boolean {
	return contextId === BASE_LAYER && hasRole(user, 'author')
}

/** Below one's own; one at the top belongs to the programme as a whole. */
export function canCreateContextBelow(
	user: Asker,
	grants: Grants,
	contexts: Contexts,
	parentId: string | null,
): boolean {
	return parentId === null || parentId === BASE_LAYER
		? hasRole(user, 'admin')
		: canWriteIn(user, grants, contexts, parentId)
}

export function canGrant(user: Asker): boolean {
	return hasRole(user, 'admin')
}

export function canChangeSettings(user: Asker): boolean {
	return hasRole(user, 'admin')
}
