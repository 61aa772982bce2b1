import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_BYTES, MAX_LINES, sourceFaults, unseenCharacter } from './source-limits.ts'

const codes = (text: string) => sourceFaults(text, 'a.mdx').map(({ code }) => code)

test('ordinary prose in any script passes', () => {
	expect(codes('Un mécanisme d’orientation — « le filtre ».\n\nآلية الإحالة، ١٢٣.\n\nமொழி 한국어 😀\n')).toEqual([])
})

test('marks that Arabic needs are not unseen', () => {
	expect(unseenCharacter('نص\u200Fعربي\u200E و\u200Cفاصل\u200Dاتصال')).toBeNull()
})

test.each([
	['NUL', 'a\0b'],
	['a control character', 'a\x1Bb'],
	['DEL', 'a\x7Fb'],
	['a C1 control', 'a\x9Fb'],
	['a right-to-left override', 'a\u202Eb'],
	['an embedding', 'a\u202Ab'],
	['an isolate', 'a\u2066b'],
	['a line separator', 'a\u2028b'],
	['a byte order mark in the middle', 'a\uFEFFb'],
	['a lost character', 'a\uFFFDb'],
	['half a character', 'a\uD800b'],
	['a tag character', 'a\u{E0041}b'],
])('%s is refused where it stands', (_, text) => {
	expect(sourceFaults(`line\n${text}`, 'a.mdx')).toMatchObject([{ code: 'unseen-character', line: 2, column: 2 }])
})

test.each([
	['more than 200 KiB', 'a'.repeat(MAX_BYTES + 1), 'too-large'],
	['more than 200 KiB in other scripts', 'م'.repeat(MAX_BYTES / 2 + 1), 'too-large'],
	['5 MB', 'word '.repeat(1_000_000), 'too-large'],
	['more than 5,000 lines', 'a\n'.repeat(MAX_LINES), 'too-long'],
	['quotations in quotations', '>'.repeat(10_000), 'too-nested'],
	['spaced quotations', '> '.repeat(10_000), 'too-nested'],
	['lists in lists', '- '.repeat(10_000), 'too-nested'],
	['numbers in numbers', '1. '.repeat(10_000), 'too-nested'],
	['deep indentation', `${' '.repeat(60)}- a`, 'too-nested'],
	['brackets', '['.repeat(10_000), 'too-many-marks'],
	['stars', 'a*'.repeat(10_000), 'too-many-marks'],
	['tags', '<A>'.repeat(10_000), 'too-many-marks'],
	['links', '[a](b) '.repeat(10_000), 'too-many-marks'],
	['links in many paragraphs', `${'[a](b) '.repeat(100)}\n\n`.repeat(100), 'too-many-marks'],
	['headings', '# a\n'.repeat(1_000), 'too-many-headings'],
	['underlined headings', 'a\n=\n'.repeat(1_000), 'too-many-headings'],
	['braces', '{a} '.repeat(1_000), 'expression'],
	['import', 'import a from "b"', 'esm'],
	['export', 'text\n\nexport const a = 1', 'esm'],
])('%s is refused before parsing', (_, text, code) => {
	expect(codes(text)).toContain(code)
})

test('a word that only begins like code passes', () => {
	expect(codes('important\n\nexporting goods\n\nImport duties')).toEqual([])
})

test('each rule is reported once', () => {
	expect(codes('a\0\n'.repeat(100))).toEqual(['unseen-character'])
})

test('any string gives faults or none', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => Array.isArray(sourceFaults(text, 'a.mdx'))),
	)
})
