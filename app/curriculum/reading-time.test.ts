import { expect, test } from 'vitest'
import { countWords, outlineDocument } from './outline-document.ts'
import { isTrueToTime, readingMinutes } from './reading-time.ts'
import { treeOf } from './tree-of.fixture.ts'

const minutes = (text: string, locale = 'en') => readingMinutes([outlineDocument(treeOf(text))], locale)

test.each([
	['en', 228],
	['fr', 195],
	['ar', 138],
	['pt-BR', 184],
])('in %s a minute has %d words', (locale, words) => {
	expect(minutes('word '.repeat(words * 2), locale)).toBe(2)
})

test('a word is counted once, whatever stands around it', () => {
	expect(countWords('L’homme — “oui” – 98 %')).toBe(3)
})

test('what a reader does takes time, and what is shown only after an answer is not counted as read', () => {
	const question = `<Question id="q" kind="single">\n\n<Option id="a">\n  word\n  <Feedback>${'word '.repeat(500)}</Feedback>\n</Option>\n\n</Question>`
	expect(minutes(question)).toBeCloseTo(1 + 1 / 228)
	expect(minutes('<Reflection id="r">\n\n</Reflection>')).toBe(3)
})

test('of a story about half is read, and each choice is weighed', () => {
	const step = (id: string, choice: string) => `<Step id="${id}">\n\n${'word '.repeat(228)}\n\n${choice}</Step>`
	const story = `<Scenario id="s" start="a">\n\n${step('a', '<Choice to="b"></Choice>\n\n')}\n\n${step('b', '')}\n\n</Scenario>`
	expect(minutes(story)).toBe(1 + 0.75)
})

test.each([
	[8, 8, true],
	[8, 6.1, true],
	[4, 1.5, false],
	[20, 17, true],
	[20, 16, false],
	[12, 15, true],
	[11, 15, false],
])('%d minutes for a text that takes %d: %s', (promised, estimated, isTrue) => {
	expect(isTrueToTime(promised, estimated)).toBe(isTrue)
})
