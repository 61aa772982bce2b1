import type { Database } from '#db/connection.ts'
import type { CompiledDocument } from './compiled-document.ts'
import { readCompiledDocument } from './compiled-documents.server.ts'
import { currentCurriculum, curriculumVersion } from './current-curriculum.server.ts'
import type { ContentLocale } from './curriculum-config.ts'
import { pointersOf } from './put-pointers.server.ts'
import { BASE_LAYER, localeChain, resolveVariant } from './resolve-variant.ts'

/** Which document is asked for; the contexts are nearest first, and the base stands behind them anyway. */
export type DocumentAddress = { moduleId: string; documentId: string; locale: string; contextChain: readonly string[] }

/**
 * `found` has the answers given so far, by their question: readers of one place and language ask for the same, and a chain
 * of contexts is long. The next reader after a publication waits for the pointers of what they read, and no more.
 */
type Pointers = { version: number; found: Map<string, string>; locales: readonly ContentLocale[] }
const pointers = new WeakMap<Database, Pointers>()

/** The document that this reader gets, or null where the curriculum has none of that name. Reads memory, mostly. */
export function findDocument(db: Database, address: DocumentAddress): CompiledDocument | null {
	const hash = findHash(db, address)
	return hash === null ? null : readCompiledDocument(db, hash)
}

/** The hash of that document, for an ETag: it changes when any text of it does. */
export function findHash(db: Database, { moduleId, documentId, locale, contextChain }: DocumentAddress): string | null {
	const { found, locales } = currentPointers(db)
	const key = `${moduleId}/${documentId}/${locale}/${contextChain.join()}`
	const known = found.get(key)
	if (known !== undefined) return known
	const variants = pointersOf(db, { moduleId, documentId }).map((pointer) => ({ ...pointer, layer: pointer.contextId }))
	const reader = { locales: localeChain(locales, locale), layers: [...contextChain, BASE_LAYER] }
	const hash = resolveVariant(variants, reader)?.variant.hash ?? null
	// What does not exist is not remembered: there is no end of it.
	if (hash !== null) found.set(key, hash)
	return hash
}

function currentPointers(db: Database): Pointers {
	const version = curriculumVersion(db)
	const known = pointers.get(db)
	if (known?.version === version) return known
	const fresh = {
		version,
		found: new Map(),
		locales: version === 0 ? [] : currentCurriculum(db).curriculum.locales,
	}
	pointers.set(db, fresh)
	return fresh
}
