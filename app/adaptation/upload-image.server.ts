import { recordAudit } from '#app/identity/audit.server.ts'
import { takeFromLimit } from '#app/platform/rate-limit.server.ts'
import type { RateLimit } from '#app/platform/rate-limit.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import { keepImage } from './keep-image.server.ts'
import { canWriteIn } from './policy.ts'
import { type ImageRefusal, readImage } from './read-image.server.ts'
import { rightsOf } from './rights.server.ts'

/** Decoding costs a second of a processor: sixty at once, then one a minute. */
const UPLOADS_PER_PERSON: RateLimit = { name: 'image-uploads', capacity: 60, refillMs: 60_000 }

export type UploadedImage = {
	ok: true
	/** What `<Figure src>` says. */
	src: string
	hash: string
	width: number
	height: number
}

/** Takes a picture in: decoded and written anew, so that nothing of it stays but what one sees. */
export async function uploadImage(
	db: Database,
	{ contextId, bytes, user, client, now }: Act & { contextId: string; bytes: Uint8Array },
): Promise<UploadedImage | { ok: false; reason: 'not-allowed' | 'too-many' | ImageRefusal }> {
	const { grants, contexts } = rightsOf(db, user)
	if (!canWriteIn(user, grants, contexts, contextId)) return { ok: false, reason: 'not-allowed' }
	if (!takeFromLimit(db, UPLOADS_PER_PERSON, user.id, now).ok) return { ok: false, reason: 'too-many' }
	const read = await readImage(bytes)
	if (!read.ok) return read
	const { hash, width, height } = read
	db.transaction(
		(tx) => {
			keepImage(tx, { contextId, hash, bytes: read.bytes, width, height, user, now })
			const detail = { context: contextId, hash }
			recordAudit(tx, { action: 'image-uploaded', actorId: user.id, subjectId: null, client, detail }, now)
		},
		{ behavior: 'immediate' },
	)
	return { ok: true, src: `images/${hash}.webp`, hash, width, height }
}
