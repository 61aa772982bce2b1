// @vitest-environment jsdom
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { type Sheet, writeXlsx } from './xlsx.ts'

const XML = new DOMParser()

function read(sheets: readonly Sheet[], options?: { isRightToLeft?: boolean; mostRows?: number }) {
	const files = unzipSync(Buffer.concat([...writeXlsx(sheets, options)]))
	const parts = Object.fromEntries(
		Object.entries(files).map(([path, bytes]) => {
			const document = XML.parseFromString(strFromU8(bytes), 'application/xml')
			if (document.querySelector('parsererror')) throw new Error(`${path} is not well-formed`)
			return [path, document]
		}),
	)
	const rowsOf = (number: number) =>
		[...(parts[`xl/worksheets/sheet${number}.xml`]?.querySelectorAll('row') ?? [])].map((row) =>
			[...row.querySelectorAll('c')].map((cell) => {
				const value = cell.querySelector('v')?.textContent
				return value === undefined ? (cell.querySelector('t')?.textContent ?? null) : Number(value)
			}),
		)
	return { parts, rowsOf }
}

test('a workbook has a sheet for each table, with its head first', () => {
	const { parts, rowsOf } = read([
		{
			name: 'people',
			head: ['person', 'score'],
			rows: [
				['P-1', 0.5],
				[null, -1],
			],
		},
		{ name: 'أسماء', head: ['a'], rows: [] },
	])
	expect(
		[...(parts['xl/workbook.xml']?.querySelectorAll('sheet') ?? [])].map((sheet) => sheet.getAttribute('name')),
	).toEqual(['people', 'أسماء'])
	expect(rowsOf(1)).toEqual([
		['person', 'score'],
		['P-1', 0.5],
		[null, -1],
	])
	expect(rowsOf(2)).toEqual([['a']])
})

test('any text comes back as it was, and is never a formula', () => {
	const texts = fc.array(
		fc
			.string({ unit: 'grapheme', minLength: 1 })
			.filter((text) => !/[^\t\n\u0020-\ufffd\u{10000}-\u{10ffff}]/u.test(text)),
		{ minLength: 1, maxLength: 5 },
	)
	fc.assert(
		fc.property(texts, (row) => {
			const { parts, rowsOf } = read([{ name: 's', head: ['x'], rows: [row] }])
			expect(rowsOf(1)[1]).toEqual(row)
			expect(parts['xl/worksheets/sheet1.xml']?.querySelector('f')).toBeNull()
		}),
	)
	expect(read([{ name: 's', head: ['x'], rows: [['=HYPERLINK("http://x")', 'a\u0000b']] }]).rowsOf(1)[1]).toEqual([
		'=HYPERLINK("http://x")',
		'a\ufffdb',
	])
})

test('the sheets of a reader from right to left begin on the right', () => {
	const view = (isRightToLeft: boolean) =>
		read([{ name: 's', head: ['x'], rows: [] }], { isRightToLeft })
			.parts['xl/worksheets/sheet1.xml']?.querySelector('sheetView')
			?.getAttribute('rightToLeft')
	expect([view(true), view(false)]).toEqual(['1', null])
})

test('rows are taken as they are written, not before', () => {
	let taken = 0
	function* rows() {
		for (; taken < 100_000; taken++) yield ['a row of some length', taken]
	}
	const chunks = writeXlsx([{ name: 's', head: ['a', 'b'], rows: rows() }])
	chunks.next()
	expect(taken).toBeLessThan(5_000)
	chunks.return(undefined)
})

test('what is longer than a sheet goes on in another', () => {
	const rows = Array.from({ length: 7 }, (_, i) => [i])
	const { rowsOf, parts } = read([{ name: 'long', head: ['n'], rows }], { mostRows: 4 })
	const names = [...(parts['xl/workbook.xml']?.querySelectorAll('sheet') ?? [])].map((each) =>
		each.getAttribute('name'),
	)
	expect(names).toEqual(['long', 'long 2', 'long 3'])
	expect([1, 2, 3].map(rowsOf)).toEqual([
		[['n'], [0], [1], [2]],
		[['n'], [3], [4], [5]],
		[['n'], [6]],
	])
})
