import { expect, test } from 'vitest'
import { countWords, outlineDocument } from './outline-document.ts'
import { isTrueToTime, readingMinutes } from './reading-time.ts'
import { treeOf } from './tree-of.fixture.ts'

const minutes = (text: string) => readingMinutes([outlineDocument(treeOf(text))])

test('180 words take a minute, in any script', () => {
	expect(minutes('word '.repeat(360))).toBe(2)
	expect(minutes('كلمة '.repeat(180))).toBe(1)
	expect(countWords('L’homme — “oui” – 98 %')).toBe(3)
})

test('what a reader does takes time, and what is shown only after an answer is not counted as read', () => {
	const question = `<Question id="q" kind="single">\n\n<Option id="a">\n  word\n  <Feedback>${'word '.repeat(500)}</Feedback>\n</Option>\n\n</Question>`
	expect(minutes(question)).toBeCloseTo(1 + 1 / 180)
	expect(minutes('<Reflection id="r">\n\n</Reflection>')).toBe(3)
	expect(
		minutes(`<Scenario id="s" start="a">\n\n<Step id="a">\n\n${'word '.repeat(500)}\n\n</Step>\n\n</Scenario>`),
	).toBe(3)
})

test.each([
	[8, 8, true],
	[8, 6.1, true],
	[4, 1.5, false],
	[20, 15, true],
	[20, 14, false],
	[10, 15, true],
	[9, 15, false],
])('%d minutes for a text that takes %d: %s', (promised, estimated, isTrue) => {
	expect(isTrueToTime(promised, estimated)).toBe(isTrue)
})
