import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '#db/connection.ts'
import { media } from '#db/schema/curriculum.ts'

export type Media = { hash: string; mime: string; bytes: Buffer }

/** Keeps a file for good, under the SHA-256 of its bytes. */
export function storeMedia(tx: Database | Transaction, file: Media): void {
	tx.insert(media).values(file).onConflictDoNothing().run()
}

/** A drawing or picture by the last part of its address, `<hash>.svg` or `<hash>.webp`. */
export function findMedia(db: Database, name: string): Media | null {
	const hash = /^([0-9a-f]{64})(?:\.(?:svg|webp))?$/.exec(name)?.[1]
	if (!hash) return null
	return db.select().from(media).where(eq(media.hash, hash)).get() ?? null
}

/** Whether a picture was uploaded or shipped under this hash. */
export function hasImage(db: Database, hash: string): boolean {
	return db.select({ mime: media.mime }).from(media).where(eq(media.hash, hash)).get()?.mime === WEBP
}

export const WEBP = 'image/webp'
