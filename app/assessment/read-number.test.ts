import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumber } from './read-number.ts'

test.each<[string, number[]]>([
	['40', [40]],
	[' 40 ', [40]],
	['-3', [-3]],
	['−3', [-3]],
	['+3', [3]],
	['0', [0]],
	['-0', [0]],
	['0.7', [0.7]],
	['0,7', [0.7]],
	['.5', [0.5]],
	['5.', [5]],
	['1 200', [1200]],
	['1\u202f200,5', [1200.5]],
	['1,200', [1.2, 1200]],
	['1.200', [1.2, 1200]],
	['0.125', [0.125]],
	['1200,500', [1200.5]],
	['1,200,000', [1_200_000]],
	['1.200.000,25', [1_200_000.25]],
	['1,200.25', [1200.25]],
	['٤٠', [40]],
	['۴۰', [40]],
	['٠٫٧', [0.7]],
	['١٬٢٠٠٫٥', [1200.5]],
	['\u200f٤٠\u200f', [40]],
	["1'200", [1200]],
])('reads %j', (text, readings) => {
	expect(readNumber(text)).toEqual(readings)
})

test.each([
	'',
	' ',
	'forty',
	'4o',
	'1e9',
	'0x10',
	'1,2,3',
	'1.2.3',
	'1,20.5,3',
	'--1',
	'-',
	'.',
	'1/2',
	'10²',
	'Infinity',
	'9'.repeat(41),
])('does not take %j for a number', (text) => {
	expect(readNumber(text)).toEqual([])
})

test('a whole number in any digits is read back', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: -1_000_000, max: 1_000_000 }),
			fc.constantFrom('latn', 'arab', 'arabext'),
			(value, digits) => {
				const written = value.toLocaleString(`ar-u-nu-${digits}`, { useGrouping: false })
				expect(readNumber(written)).toContain(value === 0 ? 0 : value)
			},
		),
	)
})

test('a decimal is read back as English, French and German write it', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: -99_999_999, max: 99_999_999 }),
			fc.constantFrom('en', 'fr', 'de', 'fa'),
			(hundredths, locale) => {
				const value = hundredths / 100
				expect(readNumber(value.toLocaleString(locale, { minimumFractionDigits: 2 }))).toEqual([
					value === 0 ? 0 : value,
				])
			},
		),
	)
})

test('no text whatever throws or gives more than two readings, none of them infinite', () => {
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9.,' ٠-٩-]*$/)), (text) => {
			const readings = readNumber(text)
			expect(readings.length).toBeLessThanOrEqual(2)
			expect(readings.every(Number.isFinite)).toBe(true)
		}),
	)
})
