import { and, desc, eq, inArray, max } from 'drizzle-orm'
import { newId } from '#app/platform/tokens.ts'
import type { Database, Transaction } from '#db/connection.ts'
import { revisions } from '#db/schema/adaptation.ts'
import { canMove } from './revision-states.ts'

/** One version of one file of a layer, without its text: that lies under `textHash`. */
export type Revision = typeof revisions.$inferSelect
export type FileOfLayer = { contextId: string; path: string }

export const OPEN_STATES = ['draft', 'in-review', 'changes-requested'] as const

export function findRevision(db: Database | Transaction, id: string): Revision | null {
	return db.select().from(revisions).where(eq(revisions.id, id)).get() ?? null
}

/** The draft of this file, in whatever stage; there is at most one. */
export function openRevision(db: Database | Transaction, file: FileOfLayer): Revision | null {
	return (
		db
			.select()
			.from(revisions)
			.where(and(isOf(file), inArray(revisions.state, [...OPEN_STATES])))
			.get() ?? null
	)
}

export function publishedRevision(db: Database | Transaction, file: FileOfLayer): Revision | null {
	return (
		db
			.select()
			.from(revisions)
			.where(and(isOf(file), eq(revisions.state, 'published')))
			.get() ?? null
	)
}

/** All versions of a file, the newest first. */
export function listRevisions(db: Database, file: FileOfLayer): Revision[] {
	return db.select().from(revisions).where(isOf(file)).orderBy(desc(revisions.number)).all()
}

/** Every revision of these contexts in one of these states. */
export function revisionsIn(
	db: Database,
	contextIds: readonly string[],
	states: readonly Revision['state'][],
): Revision[] {
	return db
		.select()
		.from(revisions)
		.where(and(inArray(revisions.contextId, [...contextIds]), inArray(revisions.state, [...states])))
		.orderBy(revisions.contextId, revisions.path)
		.all()
}

/** The number of a file's newest revision; 0 when there is none. */
export function lastNumber(db: Database | Transaction, file: FileOfLayer): number {
	return (
		db
			.select({ last: max(revisions.number) })
			.from(revisions)
			.where(isOf(file))
			.get()?.last ?? 0
	)
}

export type NewRevision = FileOfLayer &
	Pick<Revision, 'state' | 'textHash' | 'belowHash' | 'authorId'> &
	Partial<Omit<typeof revisions.$inferInsert, 'id' | 'number'>>

/** Adds the next version of a file. The open and the published one have to have made room for it before. */
export function insertRevision(tx: Transaction, revision: NewRevision, now: number): Revision {
	const row = {
		version: 1,
		createdAt: now,
		updatedAt: now,
		...revision,
		id: newId(),
		number: lastNumber(tx, revision) + 1,
	}
	return tx.insert(revisions).values(row).returning().get()
}

/** Changes a revision. A move that its history cannot make is a fault of ours, and undoes the transaction. */
export function updateRevision(tx: Transaction, id: string, changes: Partial<Revision>): void {
	const from = findRevision(tx, id)?.state
	const to = changes.state
	if (from && to && from !== to && !canMove(from, to)) throw new Error(`A revision cannot go from ${from} to ${to}`)
	tx.update(revisions).set(changes).where(eq(revisions.id, id)).run()
}

function isOf({ contextId, path }: FileOfLayer) {
	return and(eq(revisions.contextId, contextId), eq(revisions.path, path))
}
