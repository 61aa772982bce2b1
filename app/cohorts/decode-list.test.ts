import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeList } from './decode-list.ts'

const FRENCH = 'Nom;E-mail\r\nAïssatou Diallo;aissatou@example.org\r\nFrançois Bâ;francois@example.org\r\n'
const ARABIC = 'الاسم;البريد\r\nأحمد منصور;ahmad@example.org\r\nليلى بن علي;leila@example.org\r\n'

const utf16 = (text: string, isBigEndian: boolean, mark: string) => {
	const bytes = Buffer.from(mark + text, 'utf16le')
	return isBigEndian ? bytes.swap16() : bytes
}
/** `text` in a code page of one byte a character, by asking the decoder what each byte means. */
function inCodePage(text: string, encoding: 'windows-1252' | 'windows-1256'): Uint8Array {
	const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
	return Uint8Array.from([...text], (letter) => letters.indexOf(letter))
}

test.each([
	['UTF-8', Buffer.from(FRENCH), FRENCH, 'utf-8'],
	['UTF-8 with a mark', Buffer.from(`\ufeff${ARABIC}`), ARABIC, 'utf-8'],
	['UTF-16 of Windows', utf16(ARABIC, false, '\ufeff'), ARABIC, 'utf-16le'],
	['UTF-16 the other way round', utf16(FRENCH, true, '\ufeff'), FRENCH, 'utf-16be'],
	['UTF-16 without a mark', utf16(FRENCH, false, ''), FRENCH, 'utf-16le'],
	['UTF-16 without a mark, the other way round', utf16(ARABIC, true, ''), ARABIC, 'utf-16be'],
	['the code page of French Windows', inCodePage(FRENCH, 'windows-1252'), FRENCH, 'windows-1252'],
	['the code page of Arabic Windows', inCodePage(ARABIC, 'windows-1256'), ARABIC, 'windows-1256'],
] as const)('reads %s', (_, bytes, text, encoding) => {
	expect(decodeList(bytes)).toEqual({ ok: true, text, encoding })
})

test('a workbook is told from a text, and a picture from both', () => {
	expect(decodeList(Buffer.from('PK\x03\x04\x14\x00[Content_Types].xml'))).toEqual({ ok: false, reason: 'workbook' })
	expect(decodeList(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1]))).toEqual({ ok: false, reason: 'workbook' })
	expect(decodeList(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toEqual({
		ok: false,
		reason: 'not-text',
	})
})

test('any text without control characters comes back from UTF-8 as it was', () => {
	const texts = fc
		.string({ unit: 'grapheme' })
		.filter((text) => !/[^\P{Cc}\t\n\r]/u.test(text) && !text.startsWith('\ufeff'))
	fc.assert(
		fc.property(texts, (text) => {
			const read = decodeList(Buffer.from(text))
			expect(read.ok && read.text).toBe(text)
		}),
	)
})

test('no bytes whatever make it fail', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
			expect(typeof decodeList(bytes).ok).toBe('boolean')
		}),
	)
})
