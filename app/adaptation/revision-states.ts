import type { REVISION_STATES } from '#db/schema/adaptation.ts'

export type RevisionState = (typeof REVISION_STATES)[number]

/**
 * From draft to publication. A revision never goes back to what it was: what is taken back into force is a new revision,
 * so the history of a file reads forwards only. `draft → published` is for programmes without the two-person rule.
 */
const MOVES: Record<RevisionState, readonly RevisionState[]> = {
	draft: ['in-review', 'published', 'discarded'],
	'in-review': ['published', 'changes-requested', 'draft'],
	'changes-requested': ['in-review', 'published', 'discarded'],
	published: ['superseded', 'withdrawn'],
	superseded: [],
	withdrawn: [],
	discarded: [],
}

export function canMove(from: RevisionState, to: RevisionState): boolean {
	return MOVES[from].includes(to)
}

/** Somebody is at it: neither published nor given up. A file has at most one such revision. */
export function isOpen(state: RevisionState): boolean {
	return state === 'draft' || state === 'in-review' || state === 'changes-requested'
}

/** What is being reviewed stands still, so that nobody approves words they have not read. */
export function isEditable(state: RevisionState): boolean {
	return state === 'draft' || state === 'changes-requested'
}

/** It was in force once, so its text can be taken back. */
export function wasPublished(state: RevisionState): boolean {
	return state === 'published' || state === 'superseded' || state === 'withdrawn'
}
