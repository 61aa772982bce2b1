import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import type { Fault } from './fault.ts'

export type TextFile = { ok: true; text: string } | { ok: false; fault: Fault }
export type BinaryFile = { ok: true; bytes: Uint8Array } | { ok: false; fault: Fault }

/** Refusing links keeps a folder's texts inside that folder. */
type Links = 'refuse-links' | 'follow-links'

const OPENING: Record<string, string> = {
	ENOENT: 'There is no such file.',
	EACCES: 'This file may not be read: change its permissions.',
	ELOOP: 'This is a symbolic link: put the file itself here.',
	ENOTDIR: 'A part of this path is no folder.',
	ENAMETOOLONG: 'This path is too long.',
}

/**
 * Reads a UTF-8 text of at most `maxBytes`, never more than that into memory, and never waits for a pipe.
 * @param path where it is; @param shownAs what to call it in a fault
 */
export function readTextFile(path: string, shownAs: string, maxBytes: number, links: Links): TextFile {
	const file = readFileBytes(path, shownAs, maxBytes, links)
	return file.ok ? decode(file.bytes, shownAs) : file
}

/** The same for a file that is no text. */
export function readFileBytes(path: string, shownAs: string, maxBytes: number, links: Links): BinaryFile {
	const refuse = (code: string, message: string): BinaryFile => ({
		ok: false,
		fault: { path: shownAs, line: 1, column: 1, code, message },
	})
	let file: number
	try {
		const noFollow = links === 'refuse-links' ? constants.O_NOFOLLOW : 0
		file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | noFollow)
	} catch (error) {
		const reason = error instanceof Error && 'code' in error ? String(error.code) : ''
		return refuse('unreadable-file', OPENING[reason] ?? `This file cannot be opened (${reason || String(error)}).`)
	}
	try {
		const status = fstatSync(file)
		if (status.isDirectory()) return refuse('unreadable-file', 'This is a folder: name the files in it.')
		if (!status.isFile()) return refuse('unreadable-file', 'This is no ordinary file.')
		if (status.size > maxBytes) return refuse('file-too-large', tooLarge(status.size, maxBytes))
		const bytes = Buffer.alloc(maxBytes + 1)
		let length = 0
		for (let read = -1; read !== 0 && length < bytes.length; length += read) {
			read = readSync(file, bytes, length, bytes.length - length, null)
		}
		if (length > maxBytes) return refuse('file-too-large', tooLarge(length, maxBytes))
		return { ok: true, bytes: bytes.subarray(0, length) }
	} finally {
		closeSync(file)
	}
}

function decode(bytes: Uint8Array, path: string): TextFile {
	try {
		return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
	} catch {
		return { ok: false, fault: { path, ...firstInvalid(bytes), code: 'invalid-utf8', message: NOT_UTF8 } }
	}
}

const NOT_UTF8 = 'This byte is not UTF-8 text: save the file with the encoding UTF-8.'

/** Halves the bytes until the first that cannot be decoded is found. */
function firstInvalid(bytes: Uint8Array): { line: number; column: number } {
	let valid = 0
	let invalid = bytes.length
	while (invalid - valid > 1) {
		const middle = (valid + invalid) >> 1
		try {
			// A character cut in half at the end is no fault yet, hence `stream`.
			new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
			valid = middle
		} catch {
			invalid = middle
		}
	}
	const before = new TextDecoder('utf-8').decode(bytes.subarray(0, valid), { stream: true }).split('\n')
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

function tooLarge(size: number, maxBytes: number): string {
	return `This file has ${Math.ceil(size / 1024)} KB; at most ${Math.floor(maxBytes / 1024)} KB are read. Split it.`
}
