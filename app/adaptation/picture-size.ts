/** What is taken in; a photo of a telephone has three to five. */
export const MAX_PIXELS = 40_000_000
export const MAX_UPLOAD_BYTES = 8 * 1024 * 1024
/** What is kept of it, and what an archive may bring. */
export const MAX_PICTURE_BYTES = 2 * 1024 * 1024

export type PictureKind = 'jpeg' | 'png' | 'webp'
export type PictureSize = { kind: PictureKind; width: number; height: number; isAnimated: boolean }

/**
 * The size a picture claims, from its first bytes and without decoding any of it: decoders take their memory by this
 * claim, so it has to be known before one is started. Where a file makes several claims, the largest. Null for what is
 * no JPEG, PNG or WebP file, whatever its name or declared type: a drawing with scripts, too, calls itself a picture.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	if (startsWith(bytes, [0xff, 0xd8, 0xff])) return jpegSize(view)
	if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return pngSize(view)
	if (letters(view, 0) === 'RIFF' && letters(view, 8) === 'WEBP') return webpSize(view)
	return null
}

/** Walks the segments up to the first scan. T.81, section B: a marker, and a length that counts itself. */
function jpegSize(view: DataView): PictureSize | null {
	let [width, height] = [0, 0]
	let at = 2
	while (at + 9 <= view.byteLength) {
		if (view.getUint8(at) !== 0xff) return null
		const marker = view.getUint8(at + 1)
		if (marker === 0xff) {
			at += 1
			continue
		}
		const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
		if (isFrame) {
			height = Math.max(height, view.getUint16(at + 5))
			width = Math.max(width, view.getUint16(at + 7))
		}
		if (marker === 0xda || marker === 0xd9) break
		at += 2 + view.getUint16(at + 2)
	}
	return sized('jpeg', width, height)
}

/** The header is the first chunk; a chunk `acTL` makes it a film. */
function pngSize(view: DataView): PictureSize | null {
	if (view.byteLength < 33 || letters(view, 12) !== 'IHDR') return null
	let isAnimated = false
	for (let at = 8; at + 8 <= view.byteLength; at += 12 + view.getUint32(at)) {
		const name = letters(view, at + 4)
		if (name === 'acTL') isAnimated = true
		if (name === 'IDAT') break
	}
	return sized('png', view.getUint32(16), view.getUint32(20), isAnimated)
}

/** The canvas, and the picture in it, in each of the three forms a picture may have. RFC 9649, section 2. */
function webpSize(view: DataView): PictureSize | null {
	let [width, height] = [0, 0]
	let isAnimated = false
	for (
		let at = 12;
		at + 18 <= view.byteLength;
		at += 8 + view.getUint32(at + 4, true) + (view.getUint32(at + 4, true) % 2)
	) {
		const name = letters(view, at)
		if (name === 'VP8X') {
			isAnimated ||= (view.getUint8(at + 8) & 2) !== 0
			width = Math.max(width, 1 + (view.getUint32(at + 12, true) & 0xffffff))
			height = Math.max(height, 1 + (view.getUint32(at + 14, true) >>> 8))
		} else if (name === 'VP8 ') {
			width = Math.max(width, view.getUint16(at + 14, true) & 0x3fff)
			height = Math.max(height, view.getUint16(at + 16, true) & 0x3fff)
		} else if (name === 'VP8L') {
			const packed = view.getUint32(at + 9, true)
			width = Math.max(width, 1 + (packed & 0x3fff))
			height = Math.max(height, 1 + ((packed >>> 14) & 0x3fff))
		} else if (name === 'ANIM' || name === 'ANMF') isAnimated = true
	}
	return sized('webp', width, height, isAnimated)
}

function sized(kind: PictureKind, width: number, height: number, isAnimated = false): PictureSize | null {
	return width > 0 && height > 0 ? { kind, width, height, isAnimated } : null
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
	return start.every((byte, index) => bytes[index] === byte)
}

function letters(view: DataView, at: number): string {
	if (at + 4 > view.byteLength) return ''
	return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)))
}
