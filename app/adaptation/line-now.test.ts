import { expect, test } from 'vitest'
import { lineNow } from './line-now.ts'

const TEXT = ['One.', '', 'Two.', '', 'One.'].join('\n')

test.each([
	['stays where it was', { line: 3, quote: 'Two.' }, 3],
	['moves with its words', { line: 9, quote: 'Two.' }, 3],
	['is the nearest of those that read the same', { line: 4, quote: 'One.' }, 5],
	['is the earlier of two as near', { line: 3, quote: 'One.' }, 1],
	['is gone with its words', { line: 3, quote: 'Three.' }, null],
	['takes no notice of how a line is broken', { line: 3, quote: 'Two.\r' }, 3],
])('a line that was commented on %s', (_, comment, expected) => {
	expect(lineNow(TEXT, comment)).toBe(expected)
})
