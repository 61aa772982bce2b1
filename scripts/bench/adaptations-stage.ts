import type { CompileInput, CompileResult } from '#app/curriculum/compile-document.ts'
import { compileHash, sha256 } from '#app/curriculum/compile-hash.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { findDocument } from '#app/curriculum/find-document.server.ts'
import { layerFiles } from '#app/curriculum/layer-files.server.ts'
import { classifyLayerPath, slotOf } from '#app/curriculum/layer-path.ts'
import { outlineText } from '#app/curriculum/outline-text.ts'
import { publishContent } from '#app/curriculum/publish-content.server.ts'
import { putFile } from '#app/curriculum/put-files.server.ts'
import { putNextVersion } from '#app/curriculum/put-next-version.server.ts'
import { readContentTree } from '#app/curriculum/read-content-tree.server.ts'
import { BASE_LAYER } from '#app/curriculum/resolve-variant.ts'
import type { Database } from '#db/connection.ts'

export const CONTEXTS = 200
export const CHAIN = 6
export const LOCALES = 10
export const OVERRIDES = 5_000

/** Of a chain, from the widest. */
const contextAt = (index: number) => `bench-${Math.floor(index / CHAIN)}-${index % CHAIN}`
/** The narrowest context of the first chain. */
export const DEEPEST = contextAt(CHAIN - 1)

/**
 * Fills a database as after years of use: contexts in chains, languages, thousands of adapted passages. They are written
 * past the editor, and their documents are copies of the shared ones: compiling each would take an hour.
 */
export async function addAdaptations(db: Database, contentFolder: string, now: number): Promise<void> {
	const slots = layerFiles(db)
		.files.filter(({ layer }) => layer === BASE_LAYER)
		.map(({ path }) => classifyLayerPath(BASE_LAYER, path))
		.flatMap((place) => (place.kind === 'text' && place.locale === 'en' && slotOf(place.name) ? [place] : []))
	const locales = Object.keys(newLocales())
	db.transaction((tx) => {
		for (let index = 0; index < CONTEXTS; index++) put(db, contextAt(index), 'context.yaml', contextYaml(index), now)
		for (let number = 0; number < OVERRIDES; number++) {
			const layer = contextAt(number % CONTEXTS)
			const round = Math.floor(number / CONTEXTS)
			const slot = slots[round % slots.length]
			const locale = ['en', 'fr', 'ar', ...locales][Math.floor(round / slots.length) % LOCALES]
			if (slot) put(db, layer, `${slot.moduleId}/${locale}/${slot.name}`, `Adapted passage ${number}.\n`, now)
		}
		putNextVersion(tx, currentCurriculum(db), now)
	})
	const result = await publishContent(db, {
		tree: readContentTree(contentFolder),
		compiler: { compile: async (input) => copyFor(db, input), outline: async (file) => outlineText(file) },
		now,
	})
	if (!result.ok) throw new Error(result.faults[0]?.message)
}

function put(db: Database, layer: string, path: string, text: string, now: number): void {
	const place = classifyLayerPath(layer, path)
	const moduleId = 'moduleId' in place ? place.moduleId : null
	const file = { layer, path, origin: 'written', moduleId, textHash: sha256(text), belowHash: null } as const
	putFile(db, { ...file, revision: 1, since: now, state: 'in-force', fault: null }, text)
}

function contextYaml(index: number): string {
	const parent = index % CHAIN === 0 ? '' : `parent: ${contextAt(index - 1)}\n`
	const locales = index === 0 ? `locales: ${JSON.stringify(newLocales())}\n` : ''
	return `name: { en: Bench ${index} }\n${parent}${locales}`
}

/** English, French and Arabic are there already. */
function newLocales() {
	const tags = ['sw', 'mk', 'wo', 'ha', 'am', 'so', 'ps'].slice(0, LOCALES - 3)
	return Object.fromEntries(tags.map((tag) => [tag, { name: tag, dir: 'ltr', fallback: 'en' }]))
}

function copyFor(db: Database, input: CompileInput): CompileResult {
	const { curriculum } = currentCurriculum(db)
	const { moduleId, documentId, locale } = input
	const known = curriculum.locales.some(({ tag }) => tag === locale) ? locale : 'en'
	const original = findDocument(db, { moduleId, documentId, locale: known, contextChain: [] })
	if (!original) throw new Error(`There is no ${moduleId}/${documentId}`)
	const provenance = input.files.map(({ name, layer, locale: own, isFallback, origin, revision, since }) => ({
		...{ block: name.replace(/\.mdx$/, ''), layer, locale: own, isFallback, origin, revision, since },
		textRevision: '',
	}))
	return { ok: true, document: { ...original, hash: compileHash(input), locale, provenance } }
}
