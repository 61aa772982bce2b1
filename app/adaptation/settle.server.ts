import { settleVariant } from '#app/curriculum/settle-variant.server.ts'
import { recordAudit } from '#app/identity/audit.server.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { fileInLayer, pendingChange } from './file-in-layer.server.ts'
import { canWriteIn } from './policy.ts'
import { type FileOfLayer, publishedRevision, updateRevision } from './revisions.server.ts'
import { rightsOf } from './rights.server.ts'

/** `belowHash` is the text below that the person has looked at. */
type Settle = Act & FileOfLayer & { belowHash: string | null }

/** “Still right as it is”: the text in force holds for what is below now, too. */
export function settle(
	db: Database,
	{ contextId, path, belowHash, user, client, now }: Settle,
): { ok: true } | { ok: false; reason: 'not-allowed' | 'not-in-force' | 'moved-on' } {
	const { grants, contexts } = rightsOf(db, user)
	if (!canWriteIn(user, grants, contexts, contextId)) return { ok: false, reason: 'not-allowed' }
	return db.transaction(
		(tx) => {
			const file = fileInLayer(db, { contextId, path })
			if (!file?.inForce) return { ok: false, reason: 'not-in-force' } as const
			const pending = pendingChange(file, file.writtenOver)
			if (!pending || (pending.now?.hash ?? null) !== belowHash) return { ok: false, reason: 'moved-on' } as const
			const { origin } = pending
			const settled = settleVariant(db, { layer: contextId, path, origin, belowHash, now })
			if (!settled.ok) return { ok: false, reason: 'moved-on' } as const
			const published = origin === 'written' ? publishedRevision(tx, file) : null
			if (published) updateRevision(tx, published.id, { belowHash })
			const detail = { context: contextId, path }
			recordAudit(tx, { action: 'text-settled', actorId: user.id, subjectId: null, client, detail }, now)
			return { ok: true } as const
		},
		{ behavior: 'immediate' },
	)
}
