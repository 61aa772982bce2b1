import { type Document, parseDocument } from 'yaml'
import { readLayerYaml } from '#app/curriculum/layer-config.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { fileInLayer } from './file-in-layer.server.ts'
import { canWriteIn } from './policy.ts'
import { isEditable } from './revision-states.ts'
import { textOfRevision } from './revision-text.server.ts'
import { type FileOfLayer, openRevision, type Revision } from './revisions.server.ts'
import { rightsOf } from './rights.server.ts'
import { saveDraft } from './save-draft.server.ts'
import { startDraft } from './start-draft.server.ts'

/** The words of a YAML file as who works on it sees them: its open draft, else what is in force, else nothing. */
export type YamlInWork = {
	draft: Revision | null
	text: string
	/** Somebody left the draft in a state that no form can read. */
	isFaulty: boolean
	/** Its draft is in review, and stands still. */
	isInReview: boolean
}

/** Null where this context has no such file. */
export function yamlInWork(db: Database, file: FileOfLayer): YamlInWork | null {
	const found = fileInLayer(db, file)
	if (!found) return null
	const draft = openRevision(db, file)
	const text = draft ? textOfRevision(db, draft) : (found.own?.text ?? '')
	const { contextId: layer, path } = file
	const isFaulty = text.trim() !== '' && !readLayerYaml({ layer, path, text, shownAs: path }).ok
	return { draft, text, isFaulty, isInReview: draft !== null && !isEditable(draft.state) }
}

type ChangeYaml = Act & FileOfLayer & { change: (document: Document) => void }

/**
 * Changes a YAML file by way of its draft: the open one, for there is one of each file, or a new one. The rest of what
 * stands in it stays as it was written.
 */
export function changeYamlDraft(db: Database, { contextId, path, change, ...act }: ChangeYaml) {
	const { grants, contexts } = rightsOf(db, act.user)
	if (!canWriteIn(act.user, grants, contexts, contextId)) return { ok: false, reason: 'not-allowed' } as const
	const file = { contextId, path }
	const inWork = yamlInWork(db, file)
	if (!inWork) return { ok: false, reason: 'unknown-path' } as const
	if (inWork.isInReview) return { ok: false, reason: 'not-editable' } as const
	if (inWork.isFaulty) return { ok: false, reason: 'faulty-draft' } as const
	const document: Document = parseDocument(inWork.text)
	if (document.contents === null) document.contents = document.createNode({})
	change(document)
	const started = startDraft(db, { ...file, ...act })
	if (!started.ok) return started
	const { id: revisionId, version: baseVersion } = started.revision
	return saveDraft(db, { revisionId, text: document.toString({ lineWidth: 0 }), baseVersion, ...act })
}
