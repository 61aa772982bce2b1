import { and, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { draftSaves, imageUploads, revisions } from '#db/schema/adaptation.ts'
import { curriculumFiles, media, texts } from '#db/schema/curriculum.ts'
import { imagesIn } from './images-in.ts'

/** Time enough to write the text around a picture. */
const KEPT_MS = 24 * 60 * 60_000

/**
 * Removes the pictures of more than a day ago that no text shows: none in force, none of any revision, for those can be
 * taken back. Returns how many.
 */
export function sweepImages(db: Database, now: number): number {
	const old = db
		.selectDistinct({ hash: imageUploads.hash })
		.from(imageUploads)
		.groupBy(imageUploads.hash)
		.having(lt(sql`max(${imageUploads.uploadedAt})`, now - KEPT_MS))
		.all()
		.map(({ hash }) => hash)
	if (old.length === 0) return 0
	return db.transaction(
		(tx) => {
			const shown = new Set(
				tx
					.select({ text: texts.text })
					.from(texts)
					.where(
						and(
							sql`instr(${texts.text}, 'images/') > 0`,
							inArray(
								texts.hash,
								tx
									.select({ hash: revisions.textHash })
									.from(revisions)
									.union(tx.select({ hash: curriculumFiles.textHash }).from(curriculumFiles))
									.union(tx.select({ hash: draftSaves.textHash }).from(draftSaves)),
							),
						),
					)
					.all()
					.flatMap(({ text }) => imagesIn(text)),
			)
			const unused = old.filter((hash) => !shown.has(hash))
			for (const hash of unused) {
				tx.delete(imageUploads).where(eq(imageUploads.hash, hash)).run()
				tx.delete(media)
					.where(and(eq(media.hash, hash), eq(media.mime, 'image/webp')))
					.run()
			}
			return unused.length
		},
		{ behavior: 'immediate' },
	)
}
