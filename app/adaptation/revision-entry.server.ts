import type { Database } from '#db/connection.ts'
import type { DoNoHarmAnswers } from '#db/schema/adaptation.ts'
import { personNames } from './person-names.server.ts'
import type { RevisionState } from './revision-states.ts'
import { findRevision, type Revision } from './revisions.server.ts'

/** A revision as histories and lists show it. Names are null where the account is gone, or nobody has done it yet. */
export type RevisionEntry = {
	id: string
	contextId: string
	path: string
	/** From 1, of this file in this context. */
	number: number
	state: RevisionState
	/** Counts the saves. Acts on a draft name the one that was seen. */
	version: number
	isMinor: boolean
	/** What changed and why; empty in a draft. */
	note: string
	checklist: DoNoHarmAnswers | null
	/** `2027-05-01` */
	reviewBy: string | null
	authorId: string
	authorName: string | null
	createdAt: number
	updatedAt: number
	submittedAt: number | null
	submittedByName: string | null
	decidedAt: number | null
	decidedByName: string | null
	decisionNote: string | null
	publishedAt: number | null
	/** The number of the revision whose text was taken back; null for a text of its own. */
	restoredFrom: number | null
}

/** These revisions with the names of people, in the same order. */
export function revisionEntries(db: Database, revisions: readonly Revision[]): RevisionEntry[] {
	const people = revisions.flatMap(({ authorId, submittedBy, decidedBy }) => [authorId, submittedBy, decidedBy])
	const names = personNames(db, people)
	const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
	const numberOf = (id: string) =>
		revisions.find((each) => each.id === id)?.number ?? findRevision(db, id)?.number ?? null
	return revisions.map((revision) => {
		const { textHash, belowHash, submittedBy, decidedBy, restoredFrom, ...rest } = revision
		return {
			...rest,
			authorName: nameOf(revision.authorId),
			submittedByName: nameOf(submittedBy),
			decidedByName: nameOf(decidedBy),
			restoredFrom: restoredFrom === null ? null : numberOf(restoredFrom),
		}
	})
}
