import { textFormat } from '#app/curriculum/text-units.ts'
import { readTextByHash, storeText } from '#app/curriculum/texts.server.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { beginDraft } from './begin-draft.server.ts'
import { recordSave } from './draft-saves.server.ts'
import { fileInLayer, pendingChange } from './file-in-layer.server.ts'
import { type Decision, type MergeResult, mergeTexts, resolveMerge } from './merge-texts.ts'
import { canWriteIn } from './policy.ts'
import { isEditable } from './revision-states.ts'
import { textOfRevision } from './revision-text.server.ts'
import { type FileOfLayer, openRevision, type Revision, updateRevision } from './revisions.server.ts'
import { rightsOf } from './rights.server.ts'
import { isTooLarge } from './written-text.ts'

/** What a text was written over, what is below now, and the text itself. */
export type UpstreamMerge = {
	/** What it was written over; empty where nothing was. */
	base: string
	/** What is below now. */
	theirs: string
	/** The draft where there is one, else the text of this layer. */
	mine: string
	/** Null for a translation: words of two languages cannot be merged, only read beside each other. */
	merge: MergeResult | null
	/** Name both texts when deciding, so that nobody decides on what they have not seen. */
	theirsHash: string
	mineHash: string
	/** The draft that the result goes into; null when it becomes a new one. */
	draft: Revision | null
}

/** What there is to merge, or null where nothing is stale, or nothing is below any more. */
export function upstreamMerge(db: Database, place: FileOfLayer): UpstreamMerge | null {
	const file = fileInLayer(db, place)
	if (!file) return null
	const draft = openRevision(db, file)
	const mineHash = draft?.textHash ?? file.own?.hash
	const pending = pendingChange(file, draft ? draft.belowHash : file.writtenOver)
	if (mineHash === undefined || !pending?.now) return null
	const mine = draft ? textOfRevision(db, draft) : (file.own?.text ?? '')
	const base = pending.before === null ? '' : (readTextByHash(db, pending.before) ?? '')
	const { text: theirs, hash: theirsHash, locale } = pending.now
	const merge = locale === file.locale ? mergeTexts({ base, mine, theirs, format: textFormat(place.path) }) : null
	return { base, theirs, mine, merge, theirsHash, mineHash, draft }
}

type BringUpToDate = Act &
	FileOfLayer & {
		/** From the merge that was shown. */
		theirsHash: string
		mineHash: string
		/** By the id of the conflict. */
		decisions: Readonly<Record<string, Decision>>
	}

export type BringUpToDateResult =
	| { ok: true; revision: Revision }
	/** The conflicts that nothing was decided about. */
	| { ok: false; reason: 'undecided'; open: string[] }
	/** `not-stale`: there is nothing to bring up to date. `moved-on`: one of the texts changed since it was shown. */
	| { ok: false; reason: 'not-allowed' | 'not-stale' | 'moved-on' | 'not-editable' | 'too-large' }

/**
 * Takes the changes from below into a draft: what does not conflict is taken, the rest as decided. The draft is one like
 * any other, written over what is below now. That of a translation keeps its words, for its writer to go on with.
 */
export function bringUpToDate(
	db: Database,
	{ contextId, path, theirsHash, mineHash, decisions, ...act }: BringUpToDate,
): BringUpToDateResult {
	const { user, now } = act
	const { grants, contexts } = rightsOf(db, user)
	if (!canWriteIn(user, grants, contexts, contextId)) return { ok: false, reason: 'not-allowed' }
	return db.transaction(
		(tx): BringUpToDateResult => {
			const pending = upstreamMerge(db, { contextId, path })
			if (!pending) return { ok: false, reason: 'not-stale' }
			const { merge, mine, draft } = pending
			if (pending.theirsHash !== theirsHash || pending.mineHash !== mineHash) return { ok: false, reason: 'moved-on' }
			if (draft && !isEditable(draft.state)) return { ok: false, reason: 'not-editable' }
			const resolved = merge ? resolveMerge(merge, decisions) : ({ ok: true, text: mine } as const)
			if (!resolved.ok) return { ok: false, reason: 'undecided', open: resolved.open }
			const { text } = resolved
			if (isTooLarge(text)) return { ok: false, reason: 'too-large' }
			const belowHash = theirsHash
			if (!draft) return { ok: true, revision: beginDraft(tx, { contextId, path, text, belowHash, ...act }) }

			const textHash = storeText(tx, text)
			const changes = { textHash, belowHash, version: draft.version + 1, updatedAt: now }
			updateRevision(tx, draft.id, changes)
			recordSave(tx, { revisionId: draft.id, version: changes.version, textHash, savedBy: user.id, savedAt: now })
			return { ok: true, revision: { ...draft, ...changes } }
		},
		{ behavior: 'immediate' },
	)
}
