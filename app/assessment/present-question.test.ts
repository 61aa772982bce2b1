import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CompiledQuestion } from '#app/curriculum/compiled-document.ts'
import { choiceToken, lessonSeed } from './choice-token.ts'
import { presentQuestion } from './present-question.ts'
import { answersTo, anyQuestion, questions } from './questions.fixture.ts'

const anySeed = fc.string({ minLength: 1 })
const all = Object.values(questions) as CompiledQuestion[]

test.each(all)('an unanswered $kind question tells nothing of its answer, its ids or its order', (question) => {
	const json = JSON.stringify(presentQuestion(question, 'seed'))
	expect(json).not.toContain('SECRET')
	expect(json).not.toMatch(/"(isCorrect|isRight|tolerance)"/)
	for (const accepted of question.kind === 'short-text' ? question.accepted : []) expect(json).not.toContain(accepted)
	for (const id of idsOf(question)) expect(json).not.toContain(`"${id}"`)
	expect(json).not.toContain('"objective"')
})

test('with an answer that is not revealed it shows that answer and nothing more', () => {
	fc.assert(
		fc.property(
			anyQuestion.chain((question) => fc.tuple(fc.constant(question), answersTo(question))),
			anySeed,
			([question, answer], seed) => {
				const presented = presentQuestion(question, seed, { answer, isRevealed: false })
				expect(presented).toMatchObject({ isAnswered: true, result: null })
				expect(JSON.stringify(presented)).not.toMatch(/SECRET|"isRight"|"tolerance":/)
			},
		),
	)
})

test('what a page gets does not depend on which option is right', () => {
	const { single } = questions
	const keyMoved = { ...single, options: single.options.map((o) => ({ ...o, isCorrect: o.id === 'everyone' })) }
	expect(presentQuestion(keyMoved, 'seed')).toEqual(presentQuestion(single, 'seed'))
})

test('the same seed shows the same order however the choices were authored', () => {
	fc.assert(
		fc.property(fc.shuffledSubarray(questions.ordering.items, { minLength: 4 }), anySeed, (items, seed) => {
			expect(presentQuestion({ ...questions.ordering, items }, seed)).toEqual(presentQuestion(questions.ordering, seed))
		}),
	)
})

test('every order is shown to someone', () => {
	const orders = new Set<string>()
	for (let user = 0; user < 200; user += 1) {
		const presented = presentQuestion(questions.single, `seed of ${user}`)
		if (presented.kind === 'single') orders.add(presented.choices.map((choice) => choice.html).join())
	}
	expect(orders.size).toBe(6)
})

test('readers of a lesson are dealt a few orders, each their own on every visit', () => {
	const readers = Array.from({ length: 200 }, (_, reader) => `reader ${reader}`)
	const seeds = readers.map((reader) => lessonSeed('secret', reader))
	expect(new Set(seeds).size).toBe(4)
	expect(readers.map((reader) => lessonSeed('secret', reader))).toEqual(seeds)
	expect(seeds).not.toContain(lessonSeed('another secret', 'reader 0'))
})

test('a right-hand token has nothing in common with the left-hand token of its pair', () => {
	const presented = presentQuestion(questions.matching, 'seed')
	if (presented.kind !== 'matching') throw new Error('not a matching question')
	const lefts = presented.lefts.map((left) => left.token)
	const rights = presented.rights.map((right) => right.token)
	expect(new Set([...lefts, ...rights]).size).toBe(6)
})

test('the same option in two questions has two tokens', () => {
	expect(choiceToken('seed', 'choice', 'q1', 'yes')).not.toBe(choiceToken('seed', 'choice', 'q2', 'yes'))
})

test('true comes before false for everyone', () => {
	const presented = presentQuestion(questions['true-false'], 'any seed')
	expect(presented.kind === 'true-false' && presented.choices.map((choice) => choice.value)).toEqual(['true', 'false'])
})

test('after the answer every option says whether it is right and why', () => {
	const presented = presentQuestion(questions.multiple, 'seed', {
		answer: { kind: 'multiple', choices: ['conduct', 'dress'] },
		isRevealed: true,
	})
	expect(presented.result).toEqual({
		score: 0,
		isCorrect: false,
		rationaleHtml: '<p>SECRET rationale of q-multiple</p>',
	})
	const choices = presented.kind === 'multiple' ? presented.choices : []
	expect(choices).toContainEqual({
		value: choiceToken('seed', 'choice', 'q-multiple', 'words'),
		html: '<p>Text of words</p>',
		isChosen: false,
		feedback: { isRight: true, html: '<p>SECRET feedback on words</p>' },
	})
	expect(
		choices
			.filter((choice) => choice.isChosen)
			.map((choice) => choice.html)
			.sort(),
	).toEqual(['<p>Text of conduct</p>', '<p>Text of dress</p>'])
})

test('after the answer an ordering question shows both places of each item', () => {
	const presented = presentQuestion(questions.ordering, 'seed', {
		answer: { kind: 'ordering', order: ['decide', 'consult', 'act', 'review'] },
		isRevealed: true,
	})
	const items = presented.kind === 'ordering' ? presented.items : []
	expect(items.find((item) => item.html.includes('consult'))).toMatchObject({ position: 2, rightPosition: 1 })
	expect(items.find((item) => item.html.includes('review'))).toMatchObject({ position: 4, rightPosition: 4 })
})

test('after the answer a matching question shows what was chosen and what belongs there', () => {
	const presented = presentQuestion(questions.matching, 'seed', {
		answer: { kind: 'matching', matches: { legality: 'necessity', necessity: 'legality', retention: 'retention' } },
		isRevealed: true,
	})
	const right = (id: string) => choiceToken('seed', 'right', 'q-matching', id)
	const lefts = presented.kind === 'matching' ? presented.lefts : []
	expect(lefts.find((left) => left.html.includes('legality'))).toMatchObject({
		chosen: right('necessity'),
		feedback: { isRight: false, right: right('legality') },
	})
	expect(lefts.find((left) => left.html.includes('retention'))?.feedback?.isRight).toBe(true)
})

test('after the answer numbers and short texts show what was accepted', () => {
	expect(
		presentQuestion(questions.numeric, 'seed', { answer: { kind: 'numeric', text: '٤٠' }, isRevealed: true }),
	).toMatchObject({ text: '٤٠', unit: 'countries', right: { value: 40, tolerance: 0.5 }, result: { isCorrect: true } })
	expect(
		presentQuestion(questions['short-text'], 'seed', {
			answer: { kind: 'short-text', text: 'wall' },
			isRevealed: true,
		}),
	).toMatchObject({ text: 'wall', accepted: ['firewall', 'جدار ناري'], result: { isCorrect: false } })
})

test('a question left out of a submitted attempt is revealed with no score', () => {
	expect(presentQuestion(questions.single, 'seed', { answer: null, isRevealed: true })).toMatchObject({
		isAnswered: false,
		result: { score: 0, isCorrect: false },
	})
})

test('an answer of another kind, from before the question was rewritten, counts as none', () => {
	expect(
		presentQuestion(questions.single, 'seed', { answer: { kind: 'numeric', text: '4' }, isRevealed: false }).isAnswered,
	).toBe(false)
})

function idsOf(question: CompiledQuestion): string[] {
	if (question.kind === 'single' || question.kind === 'multiple') return question.options.map((option) => option.id)
	if (question.kind === 'ordering') return question.items.map((item) => item.id)
	return question.kind === 'matching' ? question.pairs.map((pair) => pair.id) : []
}
