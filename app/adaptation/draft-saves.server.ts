import { and, eq, lte, notInArray, or, sql } from 'drizzle-orm'
import type { Database, Transaction } from '#db/connection.ts'
import { draftSaves, revisions } from '#db/schema/adaptation.ts'
import { curriculumFiles, texts } from '#db/schema/curriculum.ts'

/** One who was away for longer merges by hand: their text is compared with the draft as it was begun. */
export const KEPT_SAVES = 50

export type DraftSave = typeof draftSaves.$inferSelect

/** Remembers one save, and of the older ones only each writer's last: who wrote decides who may review. */
export function recordSave(tx: Transaction, save: DraftSave): void {
	tx.insert(draftSaves).values(save).run()
	const isSame = eq(draftSaves.revisionId, save.revisionId)
	const lastOfEach = tx
		.select({ version: sql<number>`max(${draftSaves.version})` })
		.from(draftSaves)
		.where(isSame)
		.groupBy(draftSaves.savedBy)
	const forgotten = tx
		.delete(draftSaves)
		.where(and(isSame, lte(draftSaves.version, save.version - KEPT_SAVES), notInArray(draftSaves.version, lastOfEach)))
		.returning({ textHash: draftSaves.textHash })
		.all()
	for (const { textHash } of forgotten) forgetText(tx, textHash)
}

/** A text that was only ever on the way to another is not kept. */
function forgetText(tx: Transaction, hash: string): void {
	const isUsed = [
		tx.select({ hash: draftSaves.textHash }).from(draftSaves).where(eq(draftSaves.textHash, hash)),
		tx
			.select({ hash: revisions.textHash })
			.from(revisions)
			.where(or(eq(revisions.textHash, hash), eq(revisions.belowHash, hash))),
		tx
			.select({ hash: curriculumFiles.textHash })
			.from(curriculumFiles)
			.where(or(eq(curriculumFiles.textHash, hash), eq(curriculumFiles.belowHash, hash))),
	].some((query) => query.get() !== undefined)
	if (!isUsed) tx.delete(texts).where(eq(texts.hash, hash)).run()
}

/** Everybody who saved this draft at least once. */
export function writersOf(db: Database | Transaction, revisionId: string): string[] {
	return db
		.selectDistinct({ savedBy: draftSaves.savedBy })
		.from(draftSaves)
		.where(eq(draftSaves.revisionId, revisionId))
		.all()
		.map(({ savedBy }) => savedBy)
}

/** A draft as it read at one of its versions; null where that is forgotten. */
export function savedText(db: Database | Transaction, revisionId: string, version: number): string | null {
	const row = db
		.select({ text: texts.text })
		.from(draftSaves)
		.innerJoin(texts, eq(texts.hash, draftSaves.textHash))
		.where(and(eq(draftSaves.revisionId, revisionId), eq(draftSaves.version, version)))
		.get()
	return row?.text ?? null
}
