import type { Compiler } from '#app/curriculum/compiler.ts'
import { recordAudit } from '#app/identity/audit.server.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import type { NewContext } from './context-fields.ts'
import { copyLayer } from './copy-layer.server.ts'
import { yamlText } from './layer-yaml-text.ts'
import { canCreateContextBelow } from './policy.ts'
import { publishNewText } from './publish-new-text.server.ts'
import type { PublishRefusal } from './put-in-force.server.ts'
import { rightsOf } from './rights.server.ts'

type CreateContext = Act &
	NewContext & {
		/** A context whose texts become the first drafts here; null begins with none. */
		copyFrom: string | null
		compiler: Compiler
	}
type Refusal = 'not-allowed' | 'context-taken' | 'unknown-context' | 'moved-on'

/**
 * Adds a context below one's own, at once: readers can be given it, and trainers write into it. What is copied comes as
 * drafts, for nothing is published that nobody has read for this place.
 */
export async function createContext(
	db: Database,
	{ id, name, parentId, defaultLocale, digits, copyFrom, compiler, ...act }: CreateContext,
): Promise<{ ok: true; drafts: number } | PublishRefusal<Refusal>> {
	const { user, client, now } = act
	const { grants, contexts } = rightsOf(db, user)
	if (!canCreateContextBelow(user, grants, contexts, parentId)) return { ok: false, reason: 'not-allowed' }
	if (contexts.some((context) => context.id === id)) return { ok: false, reason: 'context-taken' }
	const named = [parentId, copyFrom].filter((each) => each !== null)
	if (!named.every((each) => contexts.some((context) => context.id === each)))
		return { ok: false, reason: 'unknown-context' }
	const about = { name, parent: parentId ?? undefined, defaultLocale, digits }
	const result = await publishNewText<Refusal>(db, {
		contextId: id,
		path: 'context.yaml',
		text: yamlText(Object.fromEntries(Object.entries(about).filter(([, value]) => value !== undefined))),
		belowHash: null,
		compiler,
		user,
		now,
		record(tx) {
			const detail = { context: id, ...(parentId === null ? {} : { parent: parentId }) }
			recordAudit(tx, { action: 'context-created', actorId: user.id, subjectId: null, client, detail }, now)
			return null
		},
	})
	if (!result.ok) return result
	return { ok: true, drafts: copyFrom === null ? 0 : copyLayer(db, { from: copyFrom, to: id, ...act }) }
}
