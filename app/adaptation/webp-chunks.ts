const PIXELS_ONLY = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH'])

/**
 * Whether a WebP file holds what one sees and nothing else: no chunk for where and when it was taken, nothing behind its
 * end. The layout is that of RIFF: four letters, a length (little-endian), that many bytes, padded to an even number.
 */
export function isPixelsOnly(bytes: Uint8Array): boolean {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	if (bytes.length < 12 || view.getUint32(4, true) + 8 !== bytes.length) return false
	let at = 12
	while (at + 8 <= bytes.length) {
		const name = String.fromCharCode(...bytes.subarray(at, at + 4))
		if (!PIXELS_ONLY.has(name)) return false
		const length = view.getUint32(at + 4, true)
		at += 8 + length + (length % 2)
	}
	return at === bytes.length
}
