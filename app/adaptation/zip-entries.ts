/** One file as the directory at the end of a zip describes it; nothing of it has been unpacked yet. */
export type ZipEntry = {
	/** The name's bytes as Latin-1, so that every name can be told from every other. */
	name: string
	isFolder: boolean
	/** Null when it may be unpacked; else why not. */
	refusal: string | null
	isDeflated: boolean
	size: number
	checksum: number
	/** Where its packed bytes lie. */
	start: number
	end: number
}
export type ZipDirectory = { ok: true; entries: ZipEntry[] } | { ok: false; message: string }

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const CENTRAL_LENGTH = 46
const LOCAL_LENGTH = 30
const MAX_COMMENT = 0xffff
const MADE_ON_UNIX = 3
/** The file types of Unix modes. */
const TYPE = 0o170000
const REGULAR = 0o100000
const FOLDER = 0o040000
const STORED = 0
const DEFLATED = 8

/**
 * Reads the directory of a zip (APPNOTE.TXT 6.3, sections 4.3 and 4.4) without unpacking anything. Stricter than other
 * readers, which each guess differently at damaged archives: what is not plainly one reading of the bytes is refused.
 */
export function zipEntries(bytes: Uint8Array, maxEntries: number): ZipDirectory {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	const end = endRecord(view)
	if (end === null) return refused('This is no zip file, or the end of it is missing.')
	const count = view.getUint16(end + 10, true)
	const size = view.getUint32(end + 12, true)
	const start = view.getUint32(end + 16, true)
	const isSplit = view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count
	if (isSplit || count === 0xffff || start === 0xffffffff)
		return refused('This zip file is too large or in several parts.')
	if (count > maxEntries) return refused(`This zip file has more than ${maxEntries} entries.`)
	if (start + size !== end) return refused(DAMAGED)

	const entries: ZipEntry[] = []
	let at = start
	for (let index = 0; index < count; index += 1) {
		if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL) return refused(DAMAGED)
		const nameLength = view.getUint16(at + 28, true)
		const next = at + CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
		if (next > end) return refused(DAMAGED)
		const entry = readEntry(bytes, view, at, start)
		if (!entry) return refused(DAMAGED)
		entries.push(entry)
		at = next
	}
	if (at !== end) return refused(DAMAGED)
	return haveOverlap(entries)
		? refused('Files of this zip share their bytes, as no honest one does.')
		: { ok: true, entries }
}

const DAMAGED = 'This zip file is damaged: make it again.'

function readEntry(bytes: Uint8Array, view: DataView, at: number, directory: number): ZipEntry | null {
	const flags = view.getUint16(at + 8, true)
	const method = view.getUint16(at + 10, true)
	const packed = view.getUint32(at + 20, true)
	const size = view.getUint32(at + 24, true)
	const nameLength = view.getUint16(at + 28, true)
	const name = latin1(bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength))
	const mode = view.getUint16(at + 4, true) >> 8 === MADE_ON_UNIX ? view.getUint16(at + 40, true) & TYPE : 0

	const local = view.getUint32(at + 42, true)
	if (local + LOCAL_LENGTH > directory || view.getUint32(local, true) !== LOCAL) return null
	const localNameLength = view.getUint16(local + 26, true)
	const localName = latin1(bytes.subarray(local + LOCAL_LENGTH, local + LOCAL_LENGTH + localNameLength))
	const start = local + LOCAL_LENGTH + localNameLength + view.getUint16(local + 28, true)
	if (localName !== name || start + packed > directory) return null

	let refusal: string | null = null
	if (flags & 1) refusal = 'This file is locked with a password: pack it without one.'
	else if (method !== STORED && method !== DEFLATED)
		refusal = 'This file is packed in a way that is not read: use Deflate.'
	else if (mode !== 0 && mode !== REGULAR && mode !== FOLDER)
		refusal = 'This is a link or a device: pack the file itself.'
	else if (method === STORED && packed !== size) return null
	return {
		name,
		isFolder: name.endsWith('/') && size === 0,
		refusal,
		isDeflated: method === DEFLATED,
		size,
		checksum: view.getUint32(at + 16, true),
		start,
		end: start + packed,
	}
}

/** The last record that ends exactly where the file does; its comment may be of any length. */
function endRecord(view: DataView): number | null {
	const last = view.byteLength - END_LENGTH
	for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
		if (view.getUint32(at, true) === END && at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength)
			return at
	}
	return null
}

/** Overlapping entries unpack the same bytes again and again: the most effective of bombs. */
function haveOverlap(entries: readonly ZipEntry[]): boolean {
	const sorted = entries.filter(({ start, end }) => end > start).sort((one, other) => one.start - other.start)
	return sorted.some(({ start }, index) => index > 0 && start < (sorted[index - 1]?.end ?? 0))
}

function latin1(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}

function refused(message: string): ZipDirectory {
	return { ok: false, message }
}
