import { lte } from 'drizzle-orm'
import type { Database, Transaction } from '#db/connection.ts'
import { curriculumPointers, curriculumSnapshots } from '#db/schema/curriculum.ts'
import { checkSvg } from './check-svg.ts'
import type { CompileInput, CompileResult } from './compile-document.ts'
import { sha256 } from './compile-hash.ts'
import type { CompiledDocument } from './compiled-document.ts'
import { storeDocument, storedHashes } from './compiled-documents.server.ts'
import type { ContentTree } from './content-tree.ts'
import { curriculumVersion } from './current-curriculum.server.ts'
import type { Fault } from './fault.ts'
import { storeMedia } from './media.server.ts'
import { type PublicationPlan, planPublication } from './plan-publication.ts'

/** Older ones are kept a while for looking back, not for ever: each is some 200 KB. */
const KEPT_SNAPSHOTS = 20

export type PublishProgress = { done: number; total: number }
export type PublishResult =
	| { ok: true; version: number; documents: number; compiled: number; hasChanged: boolean }
	| { ok: false; faults: Fault[] }

const OVERTAKEN: Fault = {
	path: 'content',
	line: 1,
	column: 1,
	code: 'overtaken',
	message: 'Something else was published in the meantime. Look at it, and publish again.',
}

type Publication = {
	/** Everything that is to be in force afterwards, in every layer. */
	tree: ContentTree
	compile: (input: CompileInput) => Promise<CompileResult>
	now: number
	onProgress?: (progress: PublishProgress) => void
}

/**
 * Puts a curriculum in force. First every document that some context and locale reads is compiled, unless it is kept
 * from before; only when all succeeded do the pointers move, in one transaction. With a single fault nothing moves,
 * and readers keep what they had.
 */
export async function publishContent(
	db: Database,
	{ tree, compile, now, onProgress }: Publication,
): Promise<PublishResult> {
	if (tree.faults.length > 0) return { ok: false, faults: [...tree.faults] }
	const versionBefore = curriculumVersion(db)
	const plan = planPublication(tree)
	const stored = storedHashes(db)
	const missing = [...plan.inputs].filter(([hash]) => !stored.has(hash)).map(([, input]) => input)

	let done = 0
	const results = await Promise.all(
		missing.map(async (input) => {
			const result = await compile(input)
			onProgress?.({ done: ++done, total: missing.length })
			return result
		}),
	)
	const faults = [
		...[...plan.drawings.values()].flatMap((file) => checkSvg(file.text, file.path)),
		...results.flatMap((result) => (result.ok ? [] : result.faults)),
	]
	if (faults.length > 0) return { ok: false, faults: eachOnce(faults) }

	const documents = results.flatMap((result) => (result.ok ? [result.document] : []))
	const body = JSON.stringify(tree.config)
	const outcome = db.transaction(
		(tx) => (curriculumVersion(db) === versionBefore ? putInForce(tx, { plan, documents, body, now }) : 'overtaken'),
		{ behavior: 'immediate' },
	)
	if (outcome === 'overtaken') return { ok: false, faults: [OVERTAKEN] }
	return {
		ok: true,
		version: curriculumVersion(db),
		documents: plan.inputs.size,
		compiled: documents.length,
		hasChanged: outcome === 'changed',
	}
}

type InForce = { plan: PublicationPlan; documents: readonly CompiledDocument[]; body: string; now: number }

/** Compares with what is in force, so that starting a server twice is one publication. */
function putInForce(tx: Transaction, { plan, documents, body, now }: InForce): 'changed' | 'unchanged' {
	for (const document of documents) storeDocument(tx, document, now)
	for (const { text } of plan.drawings.values()) {
		storeMedia(tx, { hash: sha256(text), mime: 'image/svg+xml', bytes: Buffer.from(text) })
	}
	const hash = sha256(JSON.stringify([body, plan.pointers]))
	const newest = tx.query.curriculumSnapshots
		.findFirst({ orderBy: (snapshot, { desc }) => desc(snapshot.version) })
		.sync()
	if (newest?.hash === hash) return 'unchanged'

	tx.delete(curriculumPointers).run()
	for (const pointer of plan.pointers) tx.insert(curriculumPointers).values(pointer).run()
	const { lastInsertRowid } = tx.insert(curriculumSnapshots).values({ hash, body, publishedAt: now }).run()
	tx.delete(curriculumSnapshots)
		.where(lte(curriculumSnapshots.version, Number(lastInsertRowid) - KEPT_SNAPSHOTS))
		.run()
	return 'changed'
}

/** A text that many contexts share has its fault only once. */
function eachOnce(faults: readonly Fault[]): Fault[] {
	return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]
}
