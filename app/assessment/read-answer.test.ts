import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CompiledQuestion } from '#app/curriculum/compiled-document.ts'
import type { Answer } from './answer.ts'
import { formOf } from './answer-form.fixture.ts'
import { choiceToken } from './choice-token.ts'
import { answersTo, anyQuestion, questions } from './questions.fixture.ts'
import { type AnswerRefusal, readAnswer } from './read-answer.ts'

const SEED = 'the seed'
const token = (question: CompiledQuestion, id: string) => choiceToken(SEED, 'choice', question.id, id)
const right = (id: string) => choiceToken(SEED, 'right', 'q-matching', id)

test('what a person chose on the page is what is read, by its ids', () => {
	fc.assert(
		fc.property(
			anyQuestion.chain((question) => fc.tuple(fc.constant(question), answersTo(question))),
			fc.string(),
			([question, answer], seed) => {
				expect(readAnswer(question, seed, formOf(question, seed, answer))).toEqual({ ok: true, answer })
			},
		),
	)
})

test('equal answers are equal as JSON whatever order the fields came in', () => {
	const { multiple, matching } = questions
	const [a, b] = [token(multiple, 'conduct'), token(multiple, 'words')]
	const read = (question: CompiledQuestion, fields: [string, string][]) =>
		JSON.stringify(readAnswer(question, SEED, new URLSearchParams(fields)))
	expect(
		read(multiple, [
			['choice', a],
			['choice', b],
		]),
	).toBe(
		read(multiple, [
			['choice', b],
			['choice', a],
		]),
	)

	const fields = matching.pairs.map(({ id }): [string, string] => [`match-${token(matching, id)}`, right(id)])
	expect(read(matching, fields)).toBe(read(matching, fields.toReversed()))
})

test('fields of other things in the form are not looked at', () => {
	const form = new URLSearchParams({ choice: 'true', text: 'words', writeId: 'abc', 'position-x': '1' })
	expect(readAnswer(questions['true-false'], SEED, form)).toEqual({
		ok: true,
		answer: { kind: 'true-false', choice: true } satisfies Answer,
	})
})

const { single, multiple, ordering, matching, numeric } = questions
const trueFalse = questions['true-false']
const shortText = questions['short-text']
const position = (id: string) => `position-${token(ordering, id)}`
const match = (id: string) => `match-${token(matching, id)}`

test.each<[string, CompiledQuestion, [string, string][], AnswerRefusal]>([
	['single: nothing', single, [], 'missing'],
	['single: an id in place of a token', single, [['choice', 'no-crime']], 'unknown-option'],
	[
		'single: a token of another seed',
		single,
		[['choice', choiceToken('x', 'choice', single.id, 'no-crime')]],
		'unknown-option',
	],
	['single: a token of another question', single, [['choice', token(multiple, 'words')]], 'unknown-option'],
	[
		'single: two choices',
		single,
		[
			['choice', token(single, 'no-crime')],
			['choice', token(single, 'everyone')],
		],
		'duplicate',
	],
	[
		'single: the same choice twice',
		single,
		[
			['choice', token(single, 'no-crime')],
			['choice', token(single, 'no-crime')],
		],
		'duplicate',
	],
	['multiple: nothing', multiple, [], 'missing'],
	[
		'multiple: one unknown among known',
		multiple,
		[
			['choice', token(multiple, 'words')],
			['choice', ''],
		],
		'unknown-option',
	],
	[
		'multiple: the same choice twice',
		multiple,
		[
			['choice', token(multiple, 'words')],
			['choice', token(multiple, 'words')],
		],
		'duplicate',
	],
	['multiple: more than there are', multiple, Array.from({ length: 1000 }, () => ['choice', 'x']), 'duplicate'],
	['true-false: nothing', trueFalse, [], 'missing'],
	['true-false: neither', trueFalse, [['choice', 'maybe']], 'unknown-option'],
	[
		'true-false: both',
		trueFalse,
		[
			['choice', 'true'],
			['choice', 'false'],
		],
		'duplicate',
	],
	['ordering: nothing', ordering, [], 'missing'],
	['ordering: every select left empty', ordering, ordering.items.map(({ id }) => [position(id), '']), 'missing'],
	[
		'ordering: one without a place',
		ordering,
		[
			[position('consult'), '1'],
			[position('decide'), '2'],
			[position('act'), '3'],
		],
		'incomplete',
	],
	['ordering: two in one place', ordering, ordering.items.map(({ id }) => [position(id), '1']), 'duplicate'],
	[
		'ordering: a place beyond the last',
		ordering,
		ordering.items.map(({ id }, i) => [position(id), String(i + 2)]),
		'unknown-option',
	],
	['ordering: place zero', ordering, ordering.items.map(({ id }, i) => [position(id), String(i)]), 'unknown-option'],
	['ordering: a fraction', ordering, [[position('consult'), '1.5']], 'unknown-option'],
	['ordering: an unknown item', ordering, [['position-0000000000', '1']], 'unknown-option'],
	[
		'ordering: one item twice',
		ordering,
		[
			[position('consult'), '1'],
			[position('consult'), '2'],
		],
		'duplicate',
	],
	['matching: nothing', matching, [], 'missing'],
	['matching: one without a partner', matching, [[match('legality'), right('legality')]], 'incomplete'],
	[
		'matching: a left token on the right',
		matching,
		[[match('legality'), token(matching, 'legality')]],
		'unknown-option',
	],
	['matching: an unknown left', matching, [['match-zzz', right('legality')]], 'unknown-option'],
	[
		'matching: one right for two lefts',
		matching,
		matching.pairs.map(({ id }) => [match(id), right('legality')]),
		'duplicate',
	],
	['numeric: nothing', numeric, [['text', ' ']], 'missing'],
	['numeric: words', numeric, [['text', 'forty']], 'not-a-number'],
	['numeric: a very long number', numeric, [['text', '1'.repeat(41)]], 'too-long'],
	['short text: spaces', shortText, [['text', ' \n ']], 'missing'],
	['short text: no field', shortText, [], 'missing'],
	['short text: 501 characters', shortText, [['text', 'a'.repeat(501)]], 'too-long'],
	['short text: a megabyte', shortText, [['text', 'a'.repeat(1_000_000)]], 'too-long'],
	[
		'short text: two fields',
		shortText,
		[
			['text', 'a'],
			['text', 'b'],
		],
		'duplicate',
	],
])('%s is refused', (_, question, fields, reason) => {
	expect(readAnswer(question, SEED, new URLSearchParams(fields))).toEqual({ ok: false, reason })
})

test('500 characters are taken, as typed but for the spaces around', () => {
	const form = new URLSearchParams({ text: ` ${'a'.repeat(500)} ` })
	expect(readAnswer(shortText, SEED, form)).toEqual({ ok: true, answer: { kind: 'short-text', text: 'a'.repeat(500) } })
})

test('a file in place of a text is refused', () => {
	const form = new FormData()
	form.set('text', new File(['firewall'], 'answer.txt'))
	expect(readAnswer(shortText, SEED, form)).toEqual({ ok: false, reason: 'unknown-option' })
})

test('no form whatever throws', () => {
	const name = fc.oneof(
		fc.constantFrom('choice', 'text', 'position-', 'match-', position('act'), match('legality')),
		fc.string(),
	)
	const value = fc.oneof(fc.string(), fc.constantFrom('1', 'true', '__proto__', right('legality')))
	fc.assert(
		fc.property(anyQuestion, fc.array(fc.tuple(name, value)), (question, fields) => {
			expect(readAnswer(question, SEED, new URLSearchParams(fields))).toHaveProperty('ok')
		}),
	)
})
