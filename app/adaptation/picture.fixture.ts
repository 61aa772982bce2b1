import { crc32, deflateSync } from 'node:zlib'
import { Transformer } from '@napi-rs/image'

/** What a camera writes and nobody should read. */
export const SECRET_PLACE = 'GPS-SECRET-PLACE'

/** A picture of these pixels, red above and blue below. */
export function picture(width: number, height: number): Transformer {
	const pixels = new Uint8Array(width * height * 4)
	for (let index = 0; index < width * height; index += 1) {
		pixels.set(index < (width * height) / 2 ? [220, 20, 20, 255] : [20, 20, 220, 255], index * 4)
	}
	return Transformer.fromRgbaPixels(pixels, width, height)
}

/** A photo as a phone makes it: lying on its side (orientation 6), with where it was taken. */
export function photo(width: number, height: number): Uint8Array {
	const jpeg = picture(width, height).jpegSync(90)
	const tiff = Buffer.alloc(120)
	tiff.write('II*\0', 0, 'latin1')
	tiff.writeUInt32LE(8, 4)
	tiff.writeUInt16LE(2, 8)
	entry(tiff, 10, { tag: 0x0112, type: 3, count: 1, value: 6 })
	entry(tiff, 22, { tag: 0x8825, type: 4, count: 1, value: 38 })
	tiff.writeUInt16LE(1, 38)
	entry(tiff, 40, { tag: 0x001b, type: 7, count: SECRET_PLACE.length, value: 60 })
	tiff.write(SECRET_PLACE, 60, 'latin1')
	const exif = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]))
	const xmp = segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${SECRET_PLACE}</x>`, 'latin1'))
	const comment = segment(0xfe, Buffer.from(SECRET_PLACE, 'latin1'))
	return new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), exif, xmp, comment, jpeg.subarray(2)]))
}

/** A PNG of one bit a pixel, all black: a few kilobytes that unpack to as many pixels as one likes. */
export function pixelBomb(width: number, height: number): Uint8Array {
	return png([header(width, height), chunk('IDAT', deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height)))])
}

/** Says it is small and holds many pixels. */
export function lyingBomb(): Uint8Array {
	return png([header(8, 8), chunk('IDAT', deflateSync(Buffer.alloc(20_000_000)))])
}

export function film(): Uint8Array {
	const control = Buffer.alloc(8)
	control.writeUInt32BE(2, 0)
	return png([header(8, 8), chunk('acTL', control), chunk('IDAT', deflateSync(Buffer.alloc(16)))])
}

function png(chunks: Buffer[]): Uint8Array {
	const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
	return new Uint8Array(Buffer.concat([signature, ...chunks, chunk('IEND', Buffer.alloc(0))]))
}

function header(width: number, height: number): Buffer {
	const data = Buffer.alloc(13)
	data.writeUInt32BE(width, 0)
	data.writeUInt32BE(height, 4)
	data.writeUInt8(1, 8)
	return chunk('IHDR', data)
}

function chunk(name: string, data: Buffer): Buffer {
	const result = Buffer.alloc(12 + data.length)
	result.writeUInt32BE(data.length, 0)
	result.write(name, 4, 'latin1')
	data.copy(result, 8)
	result.writeUInt32BE(crc32(result.subarray(4, 8 + data.length)), 8 + data.length)
	return result
}

function segment(marker: number, data: Buffer): Buffer {
	const head = Buffer.from([0xff, marker, 0, 0])
	head.writeUInt16BE(data.length + 2, 2)
	return Buffer.concat([head, data])
}

type Entry = { tag: number; type: number; count: number; value: number }

function entry(tiff: Buffer, at: number, { tag, type, count, value }: Entry): void {
	tiff.writeUInt16LE(tag, at)
	tiff.writeUInt16LE(type, at + 2)
	tiff.writeUInt32LE(count, at + 4)
	tiff.writeUInt32LE(value, at + 8)
}
