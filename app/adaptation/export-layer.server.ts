import { recordAudit } from '#app/identity/audit.server.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { writeLayerArchive } from './layer-archive.ts'
import { layerContents } from './layer-contents.server.ts'
import { canWriteIn } from './policy.ts'
import { rightsOf } from './rights.server.ts'

/** A context as a zip that an author can unpack into `content/contexts/<context>/`: the same texts, the same bytes. */
export function exportLayer(
	db: Database,
	{ contextId, user, client, now }: Act & { contextId: string },
): { ok: true; fileName: string; bytes: Uint8Array } | { ok: false; reason: 'not-allowed' } {
	const { grants, contexts } = rightsOf(db, user)
	if (!canWriteIn(user, grants, contexts, contextId)) return { ok: false, reason: 'not-allowed' }
	const files = layerContents(db, contextId)
	const bytes = writeLayerArchive(files)
	const detail = { context: contextId, files: files.length }
	recordAudit(db, { action: 'layer-exported', actorId: user.id, subjectId: null, client, detail }, now)
	return { ok: true, fileName: `${contextId}.zip`, bytes }
}
