import type { Database } from '#db/connection.ts'
import type { CompiledDocument } from './compiled-document.ts'
import { readCompiledDocument } from './compiled-documents.server.ts'
import { currentCurriculum, curriculumVersion } from './current-curriculum.server.ts'
import type { ContentLocale } from './curriculum-config.ts'
import { pointerKey } from './plan-publication.ts'
import { pointersOf } from './put-pointers.server.ts'
import { BASE_LAYER, localeChain } from './resolve-variant.ts'

/** Which document is asked for; the contexts are nearest first, and the base stands behind them anyway. */
export type DocumentAddress = { moduleId: string; documentId: string; locale: string; contextChain: readonly string[] }

/** Hashes by `pointerKey`. */
type Hashes = ReadonlyMap<string, string>
type Pointers = { version: number; ofDocument: Map<string, Hashes>; locales: readonly ContentLocale[] }
const pointers = new WeakMap<Database, Pointers>()

/** The document that this reader gets, or null where the curriculum has none of that name. Reads memory, mostly. */
export function findDocument(db: Database, address: DocumentAddress): CompiledDocument | null {
	const hash = findHash(db, address)
	return hash === null ? null : readCompiledDocument(db, hash)
}

/** The hash of that document, for an ETag: it changes when any text of it does. */
export function findHash(db: Database, { moduleId, documentId, locale, contextChain }: DocumentAddress): string | null {
	const { ofDocument, locales } = currentPointers(db)
	const hashes = ofDocument.get(`${moduleId}/${documentId}`) ?? readHashes(db, { moduleId, documentId })
	ofDocument.set(`${moduleId}/${documentId}`, hashes)
	for (const tag of localeChain(locales, locale)) {
		for (const contextId of [...contextChain, BASE_LAYER]) {
			const hash = hashes.get(pointerKey({ moduleId, documentId, locale: tag, contextId }))
			if (hash !== undefined) return hash
		}
	}
	return null
}

function currentPointers(db: Database): Pointers {
	const version = curriculumVersion(db)
	const known = pointers.get(db)
	if (known?.version === version) return known
	const fresh = {
		version,
		ofDocument: new Map(),
		locales: version === 0 ? [] : currentCurriculum(db).curriculum.locales,
	}
	pointers.set(db, fresh)
	return fresh
}

/** Read a document at a time: the next reader after a publication does not wait for the pointers of all. */
function readHashes(db: Database, document: { moduleId: string; documentId: string }): Hashes {
	return new Map(pointersOf(db, document).map((pointer) => [pointerKey(pointer), pointer.hash]))
}
