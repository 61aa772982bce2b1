import { storeText } from '#app/curriculum/texts.server.ts'
import { recordAudit } from '#app/identity/audit.server.ts'
import type { Transaction } from '#db/connection.ts'
import type { Act } from './act.ts'
import { recordSave } from './draft-saves.server.ts'
import { type FileOfLayer, insertRevision, type Revision } from './revisions.server.ts'

type BeginDraft = Act & FileOfLayer & { text: string; belowHash: string | null }

/** Adds a draft with its first save. Ask first whether the file has one already: it can have only one. */
export function beginDraft(
	tx: Transaction,
	{ contextId, path, text, belowHash, user, client, now }: BeginDraft,
): Revision {
	const textHash = storeText(tx, text)
	const file = { contextId, path }
	const revision = insertRevision(tx, { ...file, state: 'draft', textHash, belowHash, authorId: user.id }, now)
	recordSave(tx, { revisionId: revision.id, version: 1, textHash, savedBy: user.id, savedAt: now })
	const detail = { context: contextId, path, number: revision.number }
	recordAudit(tx, { action: 'draft-started', actorId: user.id, subjectId: null, client, detail }, now)
	return revision
}
