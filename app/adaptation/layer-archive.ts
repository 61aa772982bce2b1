import { crc32, inflateRawSync } from 'node:zlib'
import { type Zippable, zipSync } from 'fflate'
import type { Fault } from '#app/curriculum/fault.ts'
import { classifyLayerPath } from '#app/curriculum/layer-path.ts'
import { MAX_PICTURE_BYTES } from './picture-size.ts'
import { type ZipEntry, zipEntries } from './zip-entries.ts'

export type ArchiveFile = { path: string; bytes: Uint8Array }
/** `files` have passed all checks; `faults` name what was left out, or why nothing could be read at all (`ok: false`). */
export type ReadArchive = { ok: true; files: ArchiveFile[]; faults: Fault[] } | { ok: false; faults: Fault[] }

export const MAX_ENTRIES = 2_000
export const MAX_TEXT_BYTES = 256 * 1024
/** Of the archive, and of all that comes out of it. */
export const MAX_ARCHIVE_BYTES = 50 * 1024 * 1024

/** The layout is that of a context; what a base lacks of it is for the caller to refuse. */
const SOME_CONTEXT = 'context'
/** The first moment that a zip can name, in the machine's own time, which is what zips hold. */
const NO_TIME = new Date(1980, 0, 1)

/**
 * A layer as a zip. The same files give the same bytes, on every machine and at any time.
 * @throws on two files with one path
 */
export function writeLayerArchive(files: readonly ArchiveFile[]): Uint8Array {
	const sorted = files.toSorted((one, other) => (one.path < other.path ? -1 : 1))
	const entries: Zippable = {}
	for (const { path, bytes } of sorted) entries[path] = [bytes, { level: isPicture(path) ? 0 : 9 }]
	if (Object.keys(entries).length !== files.length) throw new Error('two files of a layer have the same path')
	return zipSync(entries, { mtime: NO_TIME })
}

/**
 * Takes the files of a layer out of a zip that anybody may have made. Sizes are read before anything is unpacked, and
 * hold while it is unpacked, so no archive takes more memory than its limits say.
 */
export function readLayerArchive(bytes: Uint8Array): ReadArchive {
	if (bytes.length > MAX_ARCHIVE_BYTES) return unreadable(`This zip file has more than ${inMb(MAX_ARCHIVE_BYTES)} MB.`)
	const directory = zipEntries(bytes, MAX_ENTRIES)
	if (!directory.ok) return unreadable(directory.message)
	const entries = directory.entries.filter((entry) => !entry.isFolder)
	const twice = doubled(entries)
	if (twice !== undefined) return unreadable('This zip file holds two files of this name.', shown(twice))
	if (entries.reduce((sum, entry) => sum + entry.size, 0) > MAX_ARCHIVE_BYTES) {
		return unreadable(`Unpacked, this zip file has more than ${inMb(MAX_ARCHIVE_BYTES)} MB.`)
	}

	const files: ArchiveFile[] = []
	const faults: Fault[] = []
	for (const entry of entries) {
		const read = readEntry(bytes, entry)
		if ('message' in read) faults.push(fault(shown(entry.name), read.code, read.message))
		else files.push({ path: entry.name, bytes: read.bytes })
	}
	return { ok: true, files, faults }
}

type Refusal = { code: string; message: string }

function readEntry(archive: Uint8Array, entry: ZipEntry): { bytes: Uint8Array } | Refusal {
	const refusal = pathRefusal(entry.name)
	if (refusal) return refusal
	if (entry.refusal) return { code: 'archive-entry', message: entry.refusal }
	const most = isPicture(entry.name) ? MAX_PICTURE_BYTES : MAX_TEXT_BYTES
	if (entry.size > most) {
		const sizes = `${Math.ceil(entry.size / 1024)} KB; at most ${most / 1024} KB are read`
		return { code: 'file-too-large', message: `This file has ${sizes}.` }
	}
	const bytes = unpacked(archive.subarray(entry.start, entry.end), entry)
	if (!bytes) return { code: 'damaged-file', message: 'This file is damaged: make the zip file again.' }
	return (isPicture(entry.name) ? null : encodingRefusal(bytes)) ?? { bytes }
}

/** Null where the bytes are not what the directory says. */
function unpacked(packed: Uint8Array, { isDeflated, size, checksum }: ZipEntry): Uint8Array | null {
	let bytes: Uint8Array
	try {
		// The bound holds while unpacking: a bomb is dropped at the size it claims to have.
		bytes = isDeflated ? inflateRawSync(packed, { maxOutputLength: Math.max(1, size) }) : packed.slice()
	} catch {
		return null
	}
	return bytes.length === size && crc32(bytes) === checksum ? bytes : null
}

function pathRefusal(path: string): Refusal | null {
	if (/^[/\\]|\\|^[A-Za-z]:|(?:^|\/)\.{1,2}(?:\/|$)|\0/.test(path)) {
		return { code: 'unsafe-path', message: 'This path leads out of the archive.' }
	}
	const place = classifyLayerPath(SOME_CONTEXT, path)
	if (place.kind !== 'stray') return null
	const hint = 'Zip what is in the context’s folder, not the folder itself.'
	return { code: 'stray-file', message: `${place.message} ${hint}` }
}

function encodingRefusal(bytes: Uint8Array): Refusal | null {
	const [first, second, third] = bytes
	if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
		return { code: 'invalid-utf8', message: 'This text is in UTF-16: save it with the encoding UTF-8.' }
	}
	if (first === 0xef && second === 0xbb && third === 0xbf) {
		return { code: 'invalid-utf8', message: 'This text begins with a byte order mark: save it as UTF-8 without one.' }
	}
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes)
		return null
	} catch {
		return { code: 'invalid-utf8', message: 'This text is not UTF-8: save it with the encoding UTF-8.' }
	}
}

/** On some disks, names that differ in the case of a letter are one file. */
function doubled(entries: readonly ZipEntry[]): string | undefined {
	const names = new Set<string>()
	for (const { name } of entries) {
		if (names.has(name.toLowerCase())) return name
		names.add(name.toLowerCase())
	}
	return undefined
}

function isPicture(path: string): boolean {
	return path.endsWith('.webp')
}

/** A name from a stranger's file, fit to be shown. */
function shown(name: string): string {
	return name.replace(/[^\x20-\x7e]/g, '?').slice(0, 200)
}

function inMb(bytes: number): number {
	return bytes / 1024 / 1024
}

function unreadable(message: string, path = ''): ReadArchive {
	return { ok: false, faults: [fault(path, 'archive', message)] }
}

function fault(path: string, code: string, message: string): Fault {
	return { path, line: 1, column: 1, code, message }
}
