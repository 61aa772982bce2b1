import type { Compiler } from '#app/curriculum/compiler.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { BASE_LAYER } from '#app/curriculum/resolve-variant.ts'
import { textsOf } from '#app/curriculum/texts.server.ts'
import { recordAudit } from '#app/identity/audit.server.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import type { NewLocale } from './context-fields.ts'
import { yamlData, yamlText } from './layer-yaml-text.ts'
import { canWriteIn } from './policy.ts'
import { publishNewText } from './publish-new-text.server.ts'
import type { PublishRefusal } from './put-in-force.server.ts'
import { rightsOf } from './rights.server.ts'

type AddLocale = Act & NewLocale & { contextId: string; compiler: Compiler }
type Refusal = 'not-allowed' | 'locale-taken' | 'unknown-locale' | 'not-in-base' | 'moved-on'

/** Adds a language of content, to translate into. Until there are texts its readers get the fallback, marked as such. */
export async function addLocale(
	db: Database,
	{ contextId, tag, name, dir, fallback, compiler, user, client, now }: AddLocale,
): Promise<{ ok: true } | PublishRefusal<Refusal>> {
	const { grants, contexts } = rightsOf(db, user)
	if (!canWriteIn(user, grants, contexts, contextId)) return { ok: false, reason: 'not-allowed' }
	// The shared curriculum's own languages are those of its repository.
	if (contextId === BASE_LAYER) return { ok: false, reason: 'not-in-base' }
	const { locales } = currentCurriculum(db).curriculum
	if (locales.some((locale) => locale.tag === tag)) return { ok: false, reason: 'locale-taken' }
	if (!locales.some((locale) => locale.tag === fallback)) return { ok: false, reason: 'unknown-locale' }
	const path = 'context.yaml'
	const about = yamlData(textsOf(db, contextId, path).inForce?.text ?? null)
	const known = typeof about.locales === 'object' ? about.locales : {}
	const result = await publishNewText<Refusal>(db, {
		contextId,
		path,
		text: yamlText({ ...about, locales: { ...known, [tag]: { name, dir, fallback } } }),
		belowHash: null,
		compiler,
		user,
		now,
		record(tx) {
			const detail = { context: contextId, locale: tag }
			recordAudit(tx, { action: 'locale-added', actorId: user.id, subjectId: null, client, detail }, now)
			return null
		},
	})
	return result.ok ? { ok: true } : result
}
