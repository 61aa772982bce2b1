import { createHash } from 'node:crypto'
import { Transformer } from '@napi-rs/image'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { film, lyingBomb, photo, picture, pixelBomb, SECRET_PLACE } from './picture.fixture.ts'
import { MAX_UPLOAD_BYTES, pictureSize } from './picture-size.ts'
import { readImage } from './read-image.server.ts'
import { redrawPicture } from './redraw-picture.ts'

const text = (content: string) => new Uint8Array(Buffer.from(content))

test('a photo comes back upright, as WebP, without where it was taken', async () => {
	const upload = photo(300, 200)
	expect(Buffer.from(upload).includes(SECRET_PLACE)).toBe(true)
	const read = await readImage(upload)
	if (!read.ok) throw new Error(read.reason)
	expect([read.width, read.height]).toEqual([200, 300])
	expect(read.hash).toBe(createHash('sha256').update(read.bytes).digest('hex'))

	const bytes = Buffer.from(read.bytes)
	for (const trace of [SECRET_PLACE, 'EXIF', 'Exif', 'XMP ', 'ICCP']) expect(bytes.includes(trace)).toBe(false)
	expect(new Transformer(bytes).metadataSync(true)).toMatchObject({ format: 'webp', width: 200, height: 300 })
	// Turned by a quarter: what was above is now on the right.
	const pixels = new Transformer(bytes).rawPixelsSync()
	const channels = pixels.length / (200 * 300)
	const redAt = (x: number, y: number) => pixels[(y * 200 + x) * channels] ?? 0
	expect(redAt(180, 150)).toBeGreaterThan(150)
	expect(redAt(20, 150)).toBeLessThan(80)
})

test.each([
	['a wide one to the width of a page', 3_200, 800, 1_600, 400],
	['a long one, such as a scrolled screen', 800, 6_400, 400, 3_200],
	['a small one not at all', 40, 20, 40, 20],
])('a picture is made smaller: %s', (_, width, height, drawnWidth, drawnHeight) => {
	expect(redrawPicture(picture(width, height).pngSync())).toMatchObject({
		ok: true,
		width: drawnWidth,
		height: drawnHeight,
	})
})

test.each([
	['PNG', () => picture(60, 40).pngSync()],
	['JPEG', () => picture(60, 40).jpegSync()],
	['WebP', () => picture(60, 40).webpSync()],
	['WebP without loss', () => picture(60, 40).webpLosslessSync()],
	['one bit a pixel', () => pixelBomb(60, 40)],
])('%s is read', (_, upload) => {
	expect(pictureSize(upload())).toMatchObject({ width: 60, height: 40, isAnimated: false })
	expect(redrawPicture(upload())).toMatchObject({ ok: true, width: 60, height: 40 })
})

test('the same picture gives the same bytes', () => {
	const [one, other] = [redrawPicture(photo(120, 80)), redrawPicture(photo(120, 80))]
	expect(one.ok && other.ok && one.hash === other.hash).toBe(true)
})

test.each<[string, () => Uint8Array, string]>([
	['nothing', () => new Uint8Array(), 'not-an-image'],
	['words', () => text('Not a picture.'), 'not-an-image'],
	[
		'a drawing with a script',
		() => text('<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>'),
		'not-an-image',
	],
	['a page', () => text('<!doctype html><script>x</script>'), 'not-an-image'],
	['a GIF', () => text('GIF89a\x01\x00\x01\x00'), 'not-an-image'],
	['a BMP', () => picture(8, 8).bmpSync(), 'not-an-image'],
	['a TIFF', () => picture(8, 8).tiffSync(), 'not-an-image'],
	['a film', film, 'animated'],
	['a bomb of 400 megapixels', () => pixelBomb(20_000, 20_000), 'too-many-pixels'],
	['a bomb in one line', () => pixelBomb(100_000_000, 1), 'too-many-pixels'],
	['the head of a photo', () => photo(300, 200).subarray(0, 600), 'broken'],
	['only the head of a PNG', () => picture(60, 40).pngSync().subarray(0, 40), 'broken'],
	['more than eight megabytes', () => new Uint8Array(MAX_UPLOAD_BYTES + 1), 'too-large'],
])('refused: %s', async (_, upload, reason) => {
	expect(redrawPicture(upload())).toEqual({ ok: false, reason })
	expect(await readImage(upload())).toEqual({ ok: false, reason })
})

test('a picture that holds more than it says is drawn as it says, or refused', () => {
	const read = redrawPicture(lyingBomb())
	if (read.ok) expect([read.width, read.height]).toEqual([8, 8])
	else expect(read.reason).toBe('broken')
})

test('a picture with a claim of its own in every part counts by the largest', () => {
	const honest = picture(60, 40).jpegSync()
	const frame = Buffer.from([0xff, 0xc0, 0, 17, 8, 0xff, 0xff, 0xff, 0xff, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1])
	const bytes = new Uint8Array(Buffer.concat([honest.subarray(0, 2), frame, honest.subarray(2)]))
	expect(redrawPicture(bytes)).toEqual({ ok: false, reason: 'too-many-pixels' })
})

test('no damage to a picture makes its reading fail in another way', () => {
	const originals = [photo(40, 30), picture(40, 30).pngSync(), picture(40, 30).webpSync()]
	const damage = fc.tuple(
		fc.constantFrom(...originals),
		fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 4 }),
	)
	fc.assert(
		fc.property(damage, ([original, changes]) => {
			const bytes = new Uint8Array(original)
			for (const [at, byte] of changes) bytes[at % bytes.length] = byte
			const read = redrawPicture(bytes)
			if (read.ok) expect(pictureSize(read.bytes)?.kind).toBe('webp')
			else expect(['not-an-image', 'too-many-pixels', 'animated', 'broken']).toContain(read.reason)
		}),
		{ numRuns: 200 },
	)
})
