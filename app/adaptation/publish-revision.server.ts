import type { Compiler } from '#app/curriculum/compiler.ts'
import { settleVariant } from '#app/curriculum/settle-variant.server.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { fileInLayer } from './file-in-layer.server.ts'
import { type PublishRefusal, putInForce } from './put-in-force.server.ts'
import { textOfRevision } from './revision-text.server.ts'
import { type FileOfLayer, findRevision, publishedRevision, type Revision, updateRevision } from './revisions.server.ts'
import { isSameDraft } from './submit-revision.server.ts'

type PublishRevision<R extends string> = {
	/** As it was when somebody decided to publish it. */
	revision: Revision
	isMinor: boolean
	compiler: Compiler
	now: number
	/** Asks once more, inside the transaction, whether this may be. */
	refuse: () => R | null
	/** What goes into the row besides its state. */
	changes: Partial<Revision>
	record: (tx: Transaction) => void
}

/** Puts the text of an open revision in force; the one before is superseded in the same transaction. */
export function publishRevision<R extends string>(
	db: Database,
	{ revision, isMinor, compiler, now, refuse, changes, record }: PublishRevision<R>,
): Promise<{ ok: true } | PublishRefusal<R | 'moved-on'>> {
	const { id, contextId, path, number } = revision
	const file = fileInLayer(db, revision)
	// Merged with what is under the text from git: that text need not be looked at again either.
	const settled = file?.shipped?.ground?.hash === revision.belowHash ? revision.belowHash : null
	const belowHash = settled === null ? revision.belowHash : (file?.below?.hash ?? null)
	const text = textOfRevision(db, revision)
	return putInForce<R | 'moved-on'>(db, {
		changes: [{ layer: contextId, path, text, belowHash, revision: number, isMinor }],
		compiler,
		now,
		record(tx) {
			const current = findRevision(tx, id)
			if (!current || !isSameDraft(current, revision)) return 'moved-on'
			const refusal = refuse()
			if (refusal !== null) return refusal
			retirePublished(tx, revision, 'superseded', now)
			updateRevision(tx, id, { ...changes, state: 'published', publishedAt: now })
			if (settled !== null) settleVariant(db, { layer: contextId, path, origin: 'shipped', belowHash: settled, now })
			record(tx)
			return null
		},
	})
}

/** Makes room for the next published revision of a file, or for none. Returns what was published. */
export function retirePublished(
	tx: Transaction,
	file: FileOfLayer,
	state: 'superseded' | 'withdrawn',
	now: number,
): Revision | null {
	const published = publishedRevision(tx, file)
	if (published) updateRevision(tx, published.id, { state, updatedAt: now })
	return published
}
