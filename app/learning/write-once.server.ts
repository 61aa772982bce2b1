import { createHash } from 'node:crypto'
import { and, eq, lt, sql } from 'drizzle-orm'
import { isClientId } from '#app/assessment/client-id.ts'
import type { Database } from '#db/connection.ts'
import { prepareOnce } from '#db/prepare-once.ts'
import { writes } from '#db/schema/learning.ts'

export type WriteRefusal =
	/** Missing, too long, or with characters that an id has no use for. */
	| 'bad-id'
	/** This id already stands for another write. */
	| 'id-reused'

/** After this long no page is still open that could send a write again. */
export const WRITES_KEPT_DAYS = 30

const p = sql.placeholder

const statements = prepareOnce((db) => ({
	find: db
		.select({ digest: writes.digest })
		.from(writes)
		.where(and(eq(writes.userId, p('userId')), eq(writes.id, p('id'))))
		.prepare(),
	insert: db
		.insert(writes)
		.values({ userId: p('userId'), id: p('id'), digest: p('digest'), writtenAt: p('now') })
		.prepare(),
}))

/**
 * Does a write of a person once, however often it is sent, in one transaction.
 *
 * @param write.id client-made
 * @param write.content all that makes this write what it is, to tell a retry from an id used twice
 * @param perform is called the first time; if it refuses, nothing is remembered and the id may be sent again
 * @param replay says how things stand now, when the same write is sent again
 */
export function writeOnce<Result extends { ok: boolean }>(
	db: Database,
	write: { userId: string; id: unknown; content: readonly unknown[]; now: number },
	{ perform, replay }: { perform: () => Result; replay: () => Result },
): Result | { ok: false; reason: WriteRefusal } {
	const { userId, id, content, now } = write
	if (!isClientId(id)) return { ok: false, reason: 'bad-id' }
	const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex')
	return db.transaction(
		() => {
			const known = statements(db).find.get({ userId, id })
			if (known) return known.digest === digest ? replay() : { ok: false, reason: 'id-reused' }
			const result = perform()
			if (result.ok) statements(db).insert.run({ userId, id, digest, now })
			return result
		},
		{ behavior: 'immediate' },
	)
}

/** @returns how many were forgotten */
export function forgetOldWrites(db: Database, now: number): number {
	const before = now - WRITES_KEPT_DAYS * 24 * 60 * 60 * 1000
	return db.delete(writes).where(lt(writes.writtenAt, before)).run().changes
}
