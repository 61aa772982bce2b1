import { expect, test } from 'vitest'
import { answerInWords, plainText } from './answer-in-words.ts'
import { questions } from './questions.fixture.ts'

test('a choice is told in the words of its option, and one that is gone by its id', () => {
	const [option] = questions.single.options
	if (!option) throw new Error('The question has no options.')
	expect(answerInWords(questions.single, { kind: 'single', choice: option.id })).toEqual([plainText(option.html)])
	expect(answerInWords(questions.single, { kind: 'single', choice: 'gone' })).toEqual(['gone'])
})

test('what was put in order, and what was matched, is told piece by piece', () => {
	const order = questions.ordering.items.map(({ id }) => id).reverse()
	const words = answerInWords(questions.ordering, { kind: 'ordering', order })
	expect(words).toEqual(questions.ordering.items.map(({ html }) => plainText(html)).reverse())
	const [one, other] = questions.matching.pairs
	if (!one || !other) throw new Error('The question has no pairs.')
	const matched = answerInWords(questions.matching, { kind: 'matching', matches: { [one.id]: other.id } })
	expect(matched).toEqual([`${plainText(one.leftHtml)} – ${plainText(other.rightHtml)}`])
})

test('what was typed is told as it was typed', () => {
	expect(answerInWords(questions.single, { kind: 'short-text', text: 'Do <no> harm' })).toEqual(['Do <no> harm'])
})

test.each([
	['<p>One &amp; two</p><p>three</p>', 'One & two\nthree'],
	['<p>It&#x27;s &lt;b&gt; &quot;so&quot; &#8212; <em>not</em></p>', 'It\'s <b> "so" — not'],
	['&unknown; &nbsp;x', '&unknown; \u00a0x'],
])('%s is read as words', (html, words) => {
	expect(plainText(html)).toBe(words)
})
