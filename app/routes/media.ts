import { findMedia } from '#app/curriculum/media.server.ts'
import { found } from '#app/platform/responses.ts'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/media'

/** A drawing of a lesson, addressed by what it is, so it never changes and is kept for good. */
export function loader({ params }: Route.LoaderArgs) {
	const media = found(findMedia(db, params.hash))
	return new Response(new Uint8Array(media.bytes), {
		headers: { 'Content-Type': media.mime, 'Cache-Control': 'public, max-age=31536000, immutable' },
	})
}
