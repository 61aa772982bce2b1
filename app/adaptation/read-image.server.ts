import { MAX_UPLOAD_BYTES } from './picture-size.ts'
import type { ReadImage } from './redraw-picture.ts'
import { uploads } from './upload-pool.server.ts'

export type { ImageRefusal, ReadImage } from './redraw-picture.ts'

/** Decodes a picture in a thread of its own and gives it back as WebP without anything but its pixels. */
export async function readImage(upload: Uint8Array): Promise<ReadImage> {
	// Not worth copying into a thread.
	if (upload.length > MAX_UPLOAD_BYTES) return { ok: false, reason: 'too-large' }
	const done = await uploads.run({ kind: 'image', bytes: upload })
	if (!done.ok) return { ok: false, reason: done.failure.kind === 'time-limit' ? 'time-limit' : 'broken' }
	return 'files' in done.result || 'faults' in done.result ? { ok: false, reason: 'broken' } : done.result
}
