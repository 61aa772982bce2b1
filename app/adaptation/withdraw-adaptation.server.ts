import type { Compiler } from '#app/curriculum/compiler.ts'
import { recordAudit } from '#app/identity/audit.server.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { canWriteIn } from './policy.ts'
import { retirePublished } from './publish-revision.server.ts'
import { type PublishRefusal, putInForce } from './put-in-force.server.ts'
import { type FileOfLayer, publishedRevision } from './revisions.server.ts'
import { rightsOf } from './rights.server.ts'

type WithdrawAdaptation = Act & FileOfLayer & { compiler: Compiler }
type Refusal = 'not-allowed' | 'not-published' | 'moved-on'

/** Takes a published text out of force: its readers get what is below. It can be taken back like any earlier revision. */
export async function withdrawAdaptation(
	db: Database,
	{ contextId, path, compiler, user, client, now }: WithdrawAdaptation,
): Promise<{ ok: true } | PublishRefusal<Refusal>> {
	const { grants, contexts } = rightsOf(db, user)
	if (!canWriteIn(user, grants, contexts, contextId)) return { ok: false, reason: 'not-allowed' }
	const published = publishedRevision(db, { contextId, path })
	if (!published) return { ok: false, reason: 'not-published' }
	return putInForce<Refusal>(db, {
		changes: [{ layer: contextId, path, text: null, belowHash: null, revision: null }],
		compiler,
		now,
		record(tx) {
			const retired = retirePublished(tx, published, 'withdrawn', now)
			if (retired?.id !== published.id) return 'moved-on'
			const detail = { context: contextId, path, number: published.number }
			recordAudit(tx, { action: 'adaptation-withdrawn', actorId: user.id, subjectId: null, client, detail }, now)
			return null
		},
	})
}
