import { textFormat } from '#app/curriculum/text-units.ts'
import { storeText } from '#app/curriculum/texts.server.ts'
import type { Database, Transaction } from '#db/connection.ts'
import type { Act } from './act.ts'
import { recordSave, savedText } from './draft-saves.server.ts'
import { type MergeResult, mergeTexts, resolveMerge } from './merge-texts.ts'
import { canWriteIn } from './policy.ts'
import { readableRevision } from './readable-revision.server.ts'
import { isEditable } from './revision-states.ts'
import { textOfRevision } from './revision-text.server.ts'
import { type Revision, updateRevision } from './revisions.server.ts'
import { isTooLarge, writtenText } from './written-text.ts'

/** `baseVersion` is the version that the writer's page was opened with. */
type SaveDraft = Act & { revisionId: string; text: string; baseVersion: number }

export type SaveDraftResult =
	/** `text` is what is kept now: where `merged`, with what others have written in the meantime. */
	| { ok: true; version: number; text: string; merged: boolean }
	/** Two people changed the same words. Nothing was saved; save again on `version` with what was decided. */
	| { ok: false; reason: 'conflict'; merge: MergeResult; version: number; theirs: string }
	| { ok: false; reason: 'not-found' | 'not-allowed' | 'not-editable' | 'too-large' }

/**
 * Saves a draft. One that was made on an older version is merged three ways with what was saved since; where that
 * leaves a conflict it is shown to the one who saves, and nothing is lost on either side.
 */
export function saveDraft(
	db: Database,
	{ revisionId, text: typed, baseVersion, user, now }: SaveDraft,
): SaveDraftResult {
	const text = writtenText(typed)
	if (isTooLarge(text)) return { ok: false, reason: 'too-large' }
	return db.transaction(
		(tx): SaveDraftResult => {
			const found = readableRevision(db, tx, { user, revisionId })
			if (!found) return { ok: false, reason: 'not-found' }
			const { revision, grants, contexts } = found
			if (!canWriteIn(user, grants, contexts, revision.contextId)) return { ok: false, reason: 'not-allowed' }
			if (!isEditable(revision.state)) return { ok: false, reason: 'not-editable' }
			const theirs = textOfRevision(db, revision)
			if (baseVersion === revision.version || text === theirs) {
				return { ok: true, version: keep(tx, revision, text, user.id, now), text, merged: false }
			}
			// A version that is forgotten is merged as if the two had nothing in common: each difference is asked about.
			const base = savedText(tx, revisionId, baseVersion) ?? ''
			const merge = mergeTexts({ base, mine: text, theirs, format: textFormat(revision.path) })
			const { version } = revision
			const resolved = resolveMerge(merge, {})
			if (!resolved.ok) return { ok: false, reason: 'conflict', merge, version, theirs }
			if (isTooLarge(resolved.text)) return { ok: false, reason: 'too-large' }
			return { ok: true, version: keep(tx, revision, resolved.text, user.id, now), text: resolved.text, merged: true }
		},
		{ behavior: 'immediate' },
	)
}

/** The version that holds this text now; a text that is there already is no new version. */
function keep(tx: Transaction, revision: Revision, text: string, savedBy: string, now: number): number {
	const textHash = storeText(tx, text)
	if (textHash === revision.textHash) return revision.version
	const version = revision.version + 1
	updateRevision(tx, revision.id, { textHash, version, updatedAt: now })
	recordSave(tx, { revisionId: revision.id, version, textHash, savedBy, savedAt: now })
	return version
}
