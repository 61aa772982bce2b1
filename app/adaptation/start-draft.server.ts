import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { isAdaptable } from './adaptable.ts'
import { beginDraft } from './begin-draft.server.ts'
import { fileInLayer } from './file-in-layer.server.ts'
import { canWriteIn } from './policy.ts'
import { type FileOfLayer, openRevision, type Revision } from './revisions.server.ts'
import { rightsOf } from './rights.server.ts'
import { isTooLarge, writtenText } from './written-text.ts'

/** `text` for a file that is new, or that was written elsewhere; else it begins with what is in force. */
type StartDraft = Act & FileOfLayer & { text?: string }

export type StartDraftResult =
	/** `isNew` is false where somebody had begun already: there is one draft of a file, for all to work on. */
	| { ok: true; revision: Revision; isNew: boolean }
	| { ok: false; reason: 'not-allowed' | 'unknown-path' | 'not-adaptable' | 'too-large' }

/**
 * Begins to adapt a file: from the text that is in force in this layer, else from what is below, else from nothing.
 * A draft of a text that is stale is as stale, until somebody brings it up to date.
 */
export function startDraft(db: Database, { contextId, path, text: given, ...act }: StartDraft): StartDraftResult {
	const { grants, contexts } = rightsOf(db, act.user)
	if (!canWriteIn(act.user, grants, contexts, contextId)) return { ok: false, reason: 'not-allowed' }
	return db.transaction(
		(tx) => {
			const file = fileInLayer(db, { contextId, path })
			if (!file) return { ok: false, reason: 'unknown-path' } as const
			if (!isAdaptable(currentCurriculum(db), contextId, file)) return { ok: false, reason: 'not-adaptable' } as const
			const open = openRevision(tx, file)
			if (open) return { ok: true, revision: open, isNew: false } as const
			const text = writtenText(given ?? file.own?.text ?? file.below?.text ?? '')
			if (isTooLarge(text)) return { ok: false, reason: 'too-large' } as const
			const revision = beginDraft(tx, { contextId, path, text, belowHash: file.writtenOver, ...act })
			return { ok: true, revision, isNew: true } as const
		},
		{ behavior: 'immediate' },
	)
}
