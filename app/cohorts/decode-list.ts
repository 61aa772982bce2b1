/**
 * The text of a file as a spreadsheet saved it. Excel writes “CSV” in the machine's old code page, “CSV UTF-8” with a mark
 * at its head, and “Unicode text” as UTF-16; nothing in the first says which code page it is.
 *
 * What cannot be told apart for sure is guessed from the letters: in Windows-1252 (French) the bytes above 127 stand alone
 * between ASCII letters, in Windows-1256 (Arabic) they stand together, as whole words. The dry run shows the result to
 * whoever knows the names, before anything is written.
 */
export type DecodedList =
	| { ok: true; text: string; encoding: ListEncoding }
	/** A workbook (`.xlsx`, `.xls`, `.ods`) has to be saved as CSV first; what is left is no text at all. */
	| { ok: false; reason: 'workbook' | 'not-text' }

export type ListEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1256'

const WORKBOOKS = [
	[0x50, 0x4b, 0x03, 0x04],
	[0xd0, 0xcf, 0x11, 0xe0],
]

/** Text has no control characters but tab and the ends of lines. */
const CONTROL = /[^\P{Cc}\t\n\r]/u

export function decodeList(bytes: Uint8Array): DecodedList {
	if (WORKBOOKS.some((head) => startsWith(bytes, head))) return { ok: false, reason: 'workbook' }
	for (const encoding of likely(bytes)) {
		const text = decodeAs(bytes, encoding)
		if (text !== null && !CONTROL.test(text)) return { ok: true, text, encoding }
	}
	return { ok: false, reason: 'not-text' }
}

function likely(bytes: Uint8Array): ListEncoding[] {
	if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return ['utf-8']
	if (startsWith(bytes, [0xff, 0xfe])) return ['utf-16le']
	if (startsWith(bytes, [0xfe, 0xff])) return ['utf-16be']
	const wide = wideByItsZeros(bytes)
	if (wide) return [wide]
	return ['utf-8', hasWordsOfHighBytes(bytes) ? 'windows-1256' : 'windows-1252']
}

function decodeAs(bytes: Uint8Array, encoding: ListEncoding): string | null {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes)
	} catch {
		return null
	}
}

/** UTF-16 without its mark: separators, line ends and addresses are ASCII, so that half of their bytes are zero. */
function wideByItsZeros(bytes: Uint8Array): ListEncoding | null {
	if (bytes.length % 2 !== 0) return null
	let even = 0
	let odd = 0
	for (const [index, byte] of bytes.entries()) {
		if (byte !== 0) continue
		if (index % 2 === 0) even++
		else odd++
	}
	if (even === 0 && odd === 0) return null
	return odd > even ? 'utf-16le' : 'utf-16be'
}

/** Whether most bytes above 127 have another one beside them. */
function hasWordsOfHighBytes(bytes: Uint8Array): boolean {
	const isHigh = (index: number) => (bytes[index] ?? 0) > 0x7f
	let alone = 0
	let together = 0
	for (let index = 0; index < bytes.length; index++) {
		if (!isHigh(index)) continue
		if (isHigh(index - 1) || isHigh(index + 1)) together++
		else alone++
	}
	return together > alone
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
	return head.every((byte, index) => bytes[index] === byte)
}
