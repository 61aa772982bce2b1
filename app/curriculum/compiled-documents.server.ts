import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '#db/connection.ts'
import { prepareOnce } from '#db/prepare-once.ts'
import { compiledDocuments } from '#db/schema/curriculum.ts'
import type { CompiledDocument } from './compiled-document.ts'

/** About as many as one curriculum has in its languages; a lesson takes some 30 KB. */
const KEPT_DOCUMENTS = 400
const kept = new WeakMap<Database, Map<string, CompiledDocument>>()

/** Keeps a compiled document for good. Its hash names its content, so one that is there already is the same. */
export function storeDocument(tx: Database | Transaction, document: CompiledDocument, compiledAt: number): void {
	const body = JSON.stringify(document)
	tx.insert(compiledDocuments).values({ hash: document.hash, body, compiledAt }).onConflictDoNothing().run()
}

/** A compiled document by its hash, or null. Callers share the object and must not change it. */
export function readCompiledDocument(db: Database, hash: string): CompiledDocument | null {
	const cache = kept.get(db) ?? new Map<string, CompiledDocument>()
	kept.set(db, cache)
	const cached = cache.get(hash)
	if (cached) {
		// Moves to the end: the first entry is always the one not asked for the longest.
		cache.delete(hash)
		cache.set(hash, cached)
		return cached
	}
	const row = db
		.select({ body: compiledDocuments.body })
		.from(compiledDocuments)
		.where(eq(compiledDocuments.hash, hash))
		.get()
	if (!row) return null
	const document: CompiledDocument = JSON.parse(row.body)
	cache.set(hash, document)
	const [oldest] = cache.keys()
	if (cache.size > KEPT_DOCUMENTS && oldest !== undefined) cache.delete(oldest)
	return document
}

/** The same for several, as one write to the disk. */
export function storeDocuments(db: Database, documents: readonly CompiledDocument[], compiledAt: number): void {
	if (documents.length === 0) return
	db.transaction((tx) => {
		for (const document of documents) storeDocument(tx, document, compiledAt)
	})
}

const statements = prepareOnce((db) => ({
	isStored: db.$client.prepare<[string], number>('select 1 from compiled_documents where hash = ?').pluck(),
}))

/** Whether a document is compiled and kept already. */
export function isStored(db: Database, hash: string): boolean {
	return statements(db).isStored.get(hash) === 1
}
