import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CompiledQuestion } from '#app/curriculum/compiled-document.ts'
import type { Answer } from './answer.ts'
import { gradeAnswer } from './grade.ts'
import { answersTo, anyQuestion, questions } from './questions.fixture.ts'

const cases: [string, CompiledQuestion, Answer, number][] = [
	['single, the right one', questions.single, { kind: 'single', choice: 'no-crime' }, 1],
	['single, a wrong one', questions.single, { kind: 'single', choice: 'convicted' }, 0],
	['single, an unknown one', questions.single, { kind: 'single', choice: 'gone' }, 0],
	['multiple, all right', questions.multiple, { kind: 'multiple', choices: ['conduct', 'words'] }, 1],
	['multiple, half of the right', questions.multiple, { kind: 'multiple', choices: ['words'] }, 0.5],
	['multiple, one right and one wrong', questions.multiple, { kind: 'multiple', choices: ['words', 'dress'] }, 0],
	[
		'multiple, all right and one wrong',
		questions.multiple,
		{ kind: 'multiple', choices: ['conduct', 'words', 'diet'] },
		0.5,
	],
	['multiple, everything', questions.multiple, { kind: 'multiple', choices: ['conduct', 'words', 'dress', 'diet'] }, 0],
	['multiple, only wrong is not below zero', questions.multiple, { kind: 'multiple', choices: ['dress', 'diet'] }, 0],
	['true-false, right', questions['true-false'], { kind: 'true-false', choice: false }, 1],
	['true-false, wrong', questions['true-false'], { kind: 'true-false', choice: true }, 0],
	['ordering, right', questions.ordering, { kind: 'ordering', order: ['consult', 'decide', 'act', 'review'] }, 1],
	[
		'ordering, two neighbours swapped',
		questions.ordering,
		{ kind: 'ordering', order: ['consult', 'act', 'decide', 'review'] },
		5 / 6,
	],
	[
		'ordering, the first one last',
		questions.ordering,
		{ kind: 'ordering', order: ['decide', 'act', 'review', 'consult'] },
		0.5,
	],
	[
		'ordering, the exact reverse',
		questions.ordering,
		{ kind: 'ordering', order: ['review', 'act', 'decide', 'consult'] },
		0,
	],
	['ordering, an item missing', questions.ordering, { kind: 'ordering', order: ['consult', 'decide', 'act'] }, 0.5],
	[
		'matching, all',
		questions.matching,
		{ kind: 'matching', matches: { legality: 'legality', necessity: 'necessity', retention: 'retention' } },
		1,
	],
	[
		'matching, one of three',
		questions.matching,
		{ kind: 'matching', matches: { legality: 'legality', necessity: 'retention', retention: 'necessity' } },
		1 / 3,
	],
	[
		'matching, by an unknown id',
		questions.matching,
		{ kind: 'matching', matches: { legality: 'gone', gone: 'gone' } },
		0,
	],
	['numeric, exact', questions.numeric, { kind: 'numeric', text: '40' }, 1],
	['numeric, at the edge of the tolerance', questions.numeric, { kind: 'numeric', text: '40,5' }, 1],
	['numeric, beyond the tolerance', questions.numeric, { kind: 'numeric', text: '40.6' }, 0],
	['numeric, in Arabic digits', questions.numeric, { kind: 'numeric', text: '٤٠' }, 1],
	['numeric, no number', questions.numeric, { kind: 'numeric', text: 'forty' }, 0],
	['short text, as accepted', questions['short-text'], { kind: 'short-text', text: 'firewall' }, 1],
	['short text, in other spelling', questions['short-text'], { kind: 'short-text', text: ' Fire-Wall. ' }, 1],
	['short text, another accepted answer', questions['short-text'], { kind: 'short-text', text: 'جِدَارٌ نَارِيّ' }, 1],
	['short text, another word', questions['short-text'], { kind: 'short-text', text: 'fireplace' }, 0],
	['short text, punctuation only', questions['short-text'], { kind: 'short-text', text: '…' }, 0],
	['an answer to another kind of question', questions.numeric, { kind: 'single', choice: '40' }, 0],
]

test.each(cases)('%s', (_, question, answer, score) => {
	expect(gradeAnswer(question, answer)).toEqual({ score: expect.closeTo(score, 12), isCorrect: score === 1 })
})

test('numbers that binary fractions cannot hold are still within the tolerance', () => {
	const question: CompiledQuestion = { ...questions.numeric, kind: 'numeric', answer: 0.3, tolerance: 0.1, unit: null }
	expect(gradeAnswer(question, { kind: 'numeric', text: '0.4' }).isCorrect).toBe(true)
})

test('two pairs with the same right-hand text may be swapped', () => {
	const question: CompiledQuestion = {
		id: 'q',
		objective: null,
		promptHtml: '',
		rationaleHtml: '',
		kind: 'matching',
		pairs: [
			{ id: 'one', leftHtml: '1', rightHtml: 'yes' },
			{ id: 'two', leftHtml: '2', rightHtml: 'yes' },
		],
	}
	expect(gradeAnswer(question, { kind: 'matching', matches: { one: 'two', two: 'one' } }).isCorrect).toBe(true)
})

test('every score lies between 0 and 1, and only the full score is correct', () => {
	fc.assert(
		fc.property(
			anyQuestion.chain((question) => fc.tuple(fc.constant(question), answersTo(question))),
			([question, answer]) => {
				const { score, isCorrect } = gradeAnswer(question, answer)
				expect(score).toBeGreaterThanOrEqual(0)
				expect(score).toBeLessThanOrEqual(1)
				expect(isCorrect).toBe(score === 1)
			},
		),
	)
})

test('one more wrong choice never raises the score, one more right choice never lowers it', () => {
	const { options } = questions.multiple
	fc.assert(
		fc.property(fc.subarray(options), fc.constantFrom(...options), (chosen, added) => {
			const scoreOf = (ids: string[]) => gradeAnswer(questions.multiple, { kind: 'multiple', choices: ids }).score
			const before = chosen.filter((option) => option !== added).map((option) => option.id)
			const difference = scoreOf([...before, added.id]) - scoreOf(before)
			expect(added.isCorrect ? difference : -difference).toBeGreaterThanOrEqual(0)
		}),
	)
})

test('an order and its reverse add up to one', () => {
	const ids = questions.ordering.items.map((item) => item.id)
	fc.assert(
		fc.property(fc.shuffledSubarray(ids, { minLength: ids.length }), (order) => {
			const scoreOf = (given: string[]) => gradeAnswer(questions.ordering, { kind: 'ordering', order: given }).score
			expect(scoreOf(order) + scoreOf(order.toReversed())).toBeCloseTo(1)
		}),
	)
})
