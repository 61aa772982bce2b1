import type { Compiler } from '#app/curriculum/compiler.ts'
import { storeText } from '#app/curriculum/texts.server.ts'
import type { Database, Transaction } from '#db/connection.ts'
import type { Act } from './act.ts'
import { retirePublished } from './publish-revision.server.ts'
import { type PublishRefusal, putInForce } from './put-in-force.server.ts'
import { type FileOfLayer, insertRevision, lastNumber, type Revision } from './revisions.server.ts'

type PublishNewText<R extends string> = Pick<Act, 'user' | 'now'> &
	FileOfLayer & {
		text: string
		belowHash: string | null
		compiler: Compiler
		/** What the new revision says about itself. */
		about?: Partial<Pick<Revision, 'note' | 'reviewBy' | 'checklist' | 'restoredFrom'>>
		/** The rest of what has to happen in the same transaction; a refusal undoes all of it. */
		record: (tx: Transaction, number: number) => R | null
	}

/** Puts a text in force that is no draft of anybody: a text taken back, or what a context says about itself. */
export async function publishNewText<R extends string>(
	db: Database,
	{ contextId, path, text, belowHash, compiler, about, record, user, now }: PublishNewText<R>,
): Promise<{ ok: true; number: number } | PublishRefusal<R | 'moved-on'>> {
	const file = { contextId, path }
	const number = lastNumber(db, file) + 1
	const result = await putInForce<R | 'moved-on'>(db, {
		changes: [{ layer: contextId, path, text, belowHash, revision: number }],
		compiler,
		now,
		record(tx) {
			if (lastNumber(tx, file) + 1 !== number) return 'moved-on'
			retirePublished(tx, file, 'superseded', now)
			const made = { ...about, textHash: storeText(tx, text), belowHash, authorId: user.id, publishedAt: now }
			insertRevision(tx, { ...file, ...made, state: 'published', decidedBy: user.id, decidedAt: now }, now)
			return record(tx, number)
		},
	})
	return result.ok ? { ok: true, number } : result
}
