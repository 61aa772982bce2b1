import { createHash } from 'node:crypto'
import { FastResizeFilter, ResizeFit, Transformer } from '@napi-rs/image'
import { MAX_PICTURE_BYTES, MAX_PIXELS, MAX_UPLOAD_BYTES, pictureSize } from './picture-size.ts'

export const MAX_WIDTH = 1_600
/** Of a long picture, such as a screen that was scrolled. */
export const MAX_HEIGHT = 3_200
/** Readers on a poor line load it; from here on down, a picture loses before it saves. */
const QUALITIES = [82, 60, 40]

export type ImageRefusal = 'too-large' | 'not-an-image' | 'too-many-pixels' | 'animated' | 'broken' | 'time-limit'
export type ReadImage =
	/** `hash` is the SHA-256 of `bytes`, in hex. */
	{ ok: true; bytes: Uint8Array; width: number; height: number; hash: string } | { ok: false; reason: ImageRefusal }

/**
 * Decodes a picture and draws it anew as WebP, upright and no larger than pages show it. Only pixels pass: where and when
 * it was taken, with which device, and the small preview of what was cut away stay behind.
 */
export function redrawPicture(upload: Uint8Array): ReadImage {
	if (upload.length > MAX_UPLOAD_BYTES) return refused('too-large')
	const claimed = pictureSize(upload)
	if (!claimed) return refused('not-an-image')
	if (claimed.isAnimated) return refused('animated')
	if (claimed.width * claimed.height > MAX_PIXELS) return refused('too-many-pixels')
	try {
		const picture = new Transformer(upload)
		const { width, height, orientation = 1 } = picture.metadataSync(true)
		if (width > claimed.width || height > claimed.height) return refused('broken')
		const isTurned = orientation >= 5
		picture.rotate()
		if ((isTurned ? height : width) > MAX_WIDTH || (isTurned ? width : height) > MAX_HEIGHT) {
			const filter = FastResizeFilter.Lanczos3
			picture.fastResize({ width: MAX_WIDTH, height: MAX_HEIGHT, fit: ResizeFit.Inside, filter })
		}
		for (const quality of QUALITIES) {
			const bytes = new Uint8Array(picture.webpSync(quality))
			const drawn = pictureSize(bytes)
			if (!drawn) return refused('broken')
			if (bytes.length > MAX_PICTURE_BYTES) continue
			const hash = createHash('sha256').update(bytes).digest('hex')
			return { ok: true, bytes, width: drawn.width, height: drawn.height, hash }
		}
		return refused('too-large')
	} catch {
		return refused('broken')
	}
}

function refused(reason: ImageRefusal): ReadImage {
	return { ok: false, reason }
}
