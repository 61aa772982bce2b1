import { storeMedia } from '#app/curriculum/media.server.ts'
import type { Transaction } from '#db/connection.ts'
import { imageUploads } from '#db/schema/adaptation.ts'
import type { Act } from './act.ts'

type KeepImage = Pick<Act, 'user' | 'now'> & {
	contextId: string
	hash: string
	bytes: Uint8Array
	width: number
	height: number
}

/** Keeps a picture that has been read and made safe, for a day at least; longer where a text shows it. */
export function keepImage(tx: Transaction, { contextId, hash, bytes, width, height, user, now }: KeepImage): void {
	storeMedia(tx, { hash, mime: 'image/webp', bytes: Buffer.from(bytes) })
	const upload = { hash, contextId, width, height, uploadedBy: user.id, uploadedAt: now }
	tx.insert(imageUploads)
		.values(upload)
		.onConflictDoUpdate({ target: [imageUploads.hash, imageUploads.contextId], set: { uploadedAt: now } })
		.run()
}
