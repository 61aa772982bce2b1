import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textProblem } from './text-problem.ts'

const TEXT = 'A line.\n\n<Blink id="x">words</Blink>\nlast'

test.each([
	[3, 1, '<Blink'],
	[1, 3, 'line.'],
	[4, 1, 'last'],
])('line %i, column %i covers “%s”', (line, column, covered) => {
	const { from, to } = textProblem(TEXT, { line, column, message: '' })
	expect(TEXT.slice(from, to)).toBe(covered)
})

test('any place lies within the text', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), fc.nat(400), fc.nat(400), (text, line, column) => {
			const { from, to } = textProblem(text, { line, column, message: '' })
			expect(from).toBeGreaterThanOrEqual(0)
			expect(to).toBeGreaterThanOrEqual(from)
			expect(to).toBeLessThanOrEqual(text.length)
		}),
	)
})
