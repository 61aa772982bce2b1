import type { Database } from '#db/connection.ts'
import type { Compile } from './check-content.ts'
import { sha256 } from './compile-hash.ts'
import type { CompiledDocument } from './compiled-document.ts'
import { isStored, readCompiledDocument, storeDocument } from './compiled-documents.server.ts'
import { componentExamples, EXAMPLE_DRAWING } from './component-examples.ts'
import type { Fault } from './fault.ts'
import { storeMedia } from './media.server.ts'

type Work = { compile: Compile; now: number }
export type ExamplesResult = { ok: true; compiled: number } | { ok: false; faults: Fault[] }

/**
 * Compiles the registry's examples, so that the author's guide can show them at work. They are kept like lessons, under
 * their hash, and found by it: no pointer leads to them, and a new curriculum leaves them as they are.
 */
export async function publishExamples(db: Database, { compile, now }: Work): Promise<ExamplesResult> {
	const missing = componentExamples.filter(({ hash }) => !isStored(db, hash))
	const results = await Promise.all(missing.map(({ input }) => compile(input)))
	const faults = results.flatMap((result) => (result.ok ? [] : result.faults))
	if (faults.length > 0) return { ok: false, faults }

	db.transaction(
		(tx) => {
			for (const result of results) if (result.ok) storeDocument(tx, result.document, now)
			storeMedia(tx, { hash: sha256(EXAMPLE_DRAWING), mime: 'image/svg+xml', bytes: Buffer.from(EXAMPLE_DRAWING) })
		},
		{ behavior: 'immediate' },
	)
	return { ok: true, compiled: missing.length }
}

/** The examples that are compiled, by the component that shows each. Those of a newer registry come with the next build. */
export function compiledExamples(db: Database): Map<string, CompiledDocument> {
	const examples = componentExamples.map(({ shownAt, hash }) => [shownAt, readCompiledDocument(db, hash)] as const)
	return new Map(examples.flatMap(([shownAt, document]) => (document ? [[shownAt, document]] : [])))
}
