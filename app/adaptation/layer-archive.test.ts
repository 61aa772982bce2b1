import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_ENTRIES, readLayerArchive, writeLayerArchive } from './layer-archive.ts'

const utf8 = (text: string) => new Uint8Array(Buffer.from(text))
const SLOT = 'introduction/fr/slots/law.mdx'

type Raw = {
	name: string
	bytes?: Uint8Array
	/** What the directory claims. */
	size?: number
	checksum?: number
	packed?: Uint8Array
	method?: number
	flags?: number
	mode?: number
	localName?: string
	/** Shares the bytes of the first file. */
	isOverlapping?: boolean
}

/** A zip made by hand, so that it can lie. */
function zipOf(files: Raw[]): Uint8Array {
	const bodies: Buffer[] = []
	const directory: Buffer[] = []
	let offset = 0
	for (const file of files) {
		const bytes = file.bytes ?? utf8('Text.\n')
		const packed = file.packed ?? deflateRawSync(bytes)
		const name = Buffer.from(file.name, 'latin1')
		const localName = Buffer.from(file.localName ?? file.name, 'latin1')
		const central = Buffer.alloc(46)
		central.writeUInt32LE(0x02014b50, 0)
		central.writeUInt16LE(((file.mode === undefined ? 0 : 3) << 8) | 20, 4)
		central.writeUInt16LE(file.flags ?? 0, 8)
		central.writeUInt16LE(file.method ?? 8, 10)
		central.writeUInt32LE(file.checksum ?? crc32(bytes), 16)
		central.writeUInt32LE(packed.length, 20)
		central.writeUInt32LE(file.size ?? bytes.length, 24)
		central.writeUInt16LE(name.length, 28)
		central.writeUInt16LE(file.mode ?? 0, 40)
		central.writeUInt32LE(file.isOverlapping ? 0 : offset, 42)
		directory.push(Buffer.concat([central, name]))
		const local = Buffer.alloc(30)
		local.writeUInt32LE(0x04034b50, 0)
		local.writeUInt16LE(localName.length, 26)
		if (file.isOverlapping) continue
		bodies.push(local, localName, Buffer.from(packed))
		offset += 30 + localName.length + packed.length
	}
	const end = Buffer.alloc(22)
	end.writeUInt32LE(0x06054b50, 0)
	end.writeUInt16LE(files.length, 8)
	end.writeUInt16LE(files.length, 10)
	end.writeUInt32LE(Buffer.concat(directory).length, 12)
	end.writeUInt32LE(offset, 16)
	return new Uint8Array(Buffer.concat([...bodies, ...directory, end]))
}

function codes(bytes: Uint8Array): string[] {
	return readLayerArchive(bytes).faults.map((fault) => `${fault.path} ${fault.code}`)
}

const layer = fc.uniqueArray(
	fc.tuple(
		fc.constantFrom(
			SLOT,
			'introduction/ar/the-gap.mdx',
			'introduction/module.yaml',
			'glossary/sw.yaml',
			'context.yaml',
			`introduction/fr/images/${'a'.repeat(64)}.webp`,
		),
		fc.string({ unit: 'grapheme', maxLength: 300 }).filter((text) => text.isWellFormed() && !text.startsWith('\uFEFF')),
	),
	{ selector: ([path]) => path },
)

test('what is written is read again, in the order of paths, and writing it again gives the same bytes', () => {
	fc.assert(
		fc.property(layer, (files) => {
			const archive = writeLayerArchive(files.map(([path, text]) => ({ path, bytes: utf8(text) })))
			const read = readLayerArchive(archive)
			if (!read.ok) throw new Error(read.faults[0]?.message)
			expect(read.faults).toEqual([])
			const texts = read.files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()])
			expect(texts).toEqual(files.toSorted(([one], [other]) => (one < other ? -1 : 1)))
			expect(Buffer.compare(writeLayerArchive(read.files.toReversed()), archive)).toBe(0)
		}),
	)
})

test('two files of one path are never written', () => {
	expect(() => writeLayerArchive([1, 2].map(() => ({ path: SLOT, bytes: utf8('x') })))).toThrow('same path')
})

test.each([
	['up and out', '../../etc/passwd'],
	['up in the middle', 'introduction/../../x.mdx'],
	['from the root', '/introduction/fr/slots/law.mdx'],
	['a drive', 'C:/introduction/fr/slots/law.mdx'],
	['backslashes', 'introduction\\fr\\slots\\law.mdx'],
	['a null', 'introduction/fr/slots/law.mdx\0.txt'],
	['here', './introduction/fr/slots/law.mdx'],
])('a path that leads elsewhere is refused: %s', (_, name) => {
	const read = readLayerArchive(zipOf([{ name }, { name: SLOT }]))
	expect(read).toMatchObject({ ok: true, files: [{ path: SLOT }], faults: [{ code: 'unsafe-path' }] })
})

test.each([
	'readme.txt',
	'__MACOSX/._law.mdx',
	'senegal/introduction/fr/slots/law.mdx',
	'introduction/fr/slots/LAW.mdx',
	'introduction/fr/slots/law.mdx.exe',
	'introduction/fr/slots/l\u00e9gal.mdx',
	'introduction/fr/images/photo.jpg',
	`${'a'.repeat(400)}.yaml`,
])('a path that is not of the layout is left out: %s', (name) => {
	expect(readLayerArchive(zipOf([{ name }]))).toMatchObject({ ok: true, files: [], faults: [{ code: 'stray-file' }] })
})

test.each<[string, Partial<Raw>, string]>([
	['a link', { mode: 0o120777 }, 'archive-entry'],
	['a device', { mode: 0o020666 }, 'archive-entry'],
	['a locked file', { flags: 1 }, 'archive-entry'],
	['an unknown method', { method: 14 }, 'archive-entry'],
	['too long a text', { bytes: new Uint8Array(256 * 1024 + 1) }, 'file-too-large'],
	['a bomb that says what it is', { bytes: new Uint8Array(40_000_000) }, 'file-too-large'],
	['a bomb that claims to be small', { bytes: new Uint8Array(40_000_000), size: 1_000 }, 'damaged-file'],
	['one that claims to be empty', { bytes: new Uint8Array(40_000_000), size: 0 }, 'damaged-file'],
	['one that claims to be larger', { size: 60 }, 'damaged-file'],
	['a wrong checksum', { checksum: 1 }, 'damaged-file'],
	['no deflated data', { packed: utf8('nonsense') }, 'damaged-file'],
	['Latin-1', { bytes: new Uint8Array(Buffer.from('légal', 'latin1')) }, 'invalid-utf8'],
	['UTF-16', { bytes: new Uint8Array(Buffer.from('\uFEFFlegal', 'utf16le')) }, 'invalid-utf8'],
	['a byte order mark', { bytes: utf8('\uFEFFlegal') }, 'invalid-utf8'],
	['half a character', { bytes: utf8('é').subarray(0, 1) }, 'invalid-utf8'],
])('a file is left out that is %s', (_, file, code) => {
	const read = readLayerArchive(zipOf([{ name: SLOT, ...file }, { name: 'context.yaml' }]))
	expect(read).toMatchObject({ ok: true, files: [{ path: 'context.yaml' }], faults: [{ path: SLOT, code }] })
})

test.each([
	['no zip', utf8('PK is not enough')],
	['nothing', new Uint8Array()],
	['the first half', zipOf([{ name: SLOT }]).subarray(0, 60)],
	['with something behind it', new Uint8Array([...zipOf([{ name: SLOT }]), 0])],
	['with something before it', new Uint8Array([0, ...zipOf([{ name: SLOT }])])],
	['too many files', zipOf(Array.from({ length: MAX_ENTRIES + 1 }, (_, index) => ({ name: `f${index}` })))],
	['a name twice', zipOf([{ name: SLOT }, { name: SLOT }])],
	['a name twice but for case', zipOf([{ name: SLOT }, { name: SLOT.toUpperCase() }])],
	['two names for one file', zipOf([{ name: SLOT, localName: 'introduction/fr/slots/xyz.mdx' }])],
	['files that share their bytes', zipOf([{ name: SLOT }, { name: SLOT.replace('law', 'two'), isOverlapping: true }])],
	['the same, with the same name', zipOf([{ name: SLOT }, { name: SLOT, isOverlapping: true }])],
	['sixty pictures that claim a megabyte each', zipOf(pictures())],
])('an archive is refused as a whole: %s', (_, bytes) => {
	expect(readLayerArchive(bytes)).toMatchObject({ ok: false, faults: [{ code: 'archive' }] })
})

test('folders are no files', () => {
	const folder = { name: 'introduction/', bytes: new Uint8Array(), mode: 0o040755 }
	expect(readLayerArchive(zipOf([folder, { name: SLOT, mode: 0o100644 }]))).toMatchObject({
		files: [{ path: SLOT }],
		faults: [],
	})
})

test('names of strangers are shown without control characters', () => {
	expect(codes(zipOf([{ name: '\x1b[31mred' }]))).toEqual(['?[31mred stray-file'])
})

test('no damage to an archive makes reading it fail in another way, or gives other texts', () => {
	const original = writeLayerArchive([
		{ path: SLOT, bytes: utf8('La loi du Sénégal.\n'.repeat(20)) },
		{ path: 'context.yaml', bytes: utf8('name: { fr: Sénégal }\n') },
	])
	const good = readLayerArchive(original)
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.nat(original.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
			(changes) => {
				const bytes = original.slice()
				for (const [at, byte] of changes) bytes[at] = byte
				const read = readLayerArchive(bytes)
				if (!read.ok || !good.ok) return
				for (const file of read.files) expect(good.files.map((each) => each.bytes)).toContainEqual(file.bytes)
			},
		),
		{ numRuns: 1_000 },
	)
})

function pictures(): Raw[] {
	return Array.from({ length: 60 }, (_, index) => ({
		name: `introduction/fr/images/${index.toString(16).padStart(64, '0')}.webp`,
		size: 1024 * 1024,
	}))
}
