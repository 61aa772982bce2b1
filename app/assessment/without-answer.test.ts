import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formOf } from './answer-form.fixture.ts'
import { presentQuestion } from './present-question.ts'
import { answersTo, questions } from './questions.fixture.ts'
import { withGiven } from './with-given.ts'
import { withoutAnswer } from './without-answer.ts'

const SEED = 'seed'

test.each(Object.values(questions))('trying a $kind question again shows it as it was first shown', (question) => {
	fc.assert(
		fc.property(answersTo(question), (answer) => {
			const answered = presentQuestion(question, SEED, { answer, isRevealed: true })
			expect(withoutAnswer(answered)).toEqual(presentQuestion(question, SEED))
		}),
	)
})

test.each(Object.values(questions))('a refused form of a $kind question is shown with what it held', (question) => {
	fc.assert(
		fc.property(answersTo(question), (answer) => {
			const kept = withGiven(presentQuestion(question, SEED), formOf(question, SEED, answer))
			const asGiven = presentQuestion(question, SEED, { answer, isRevealed: false })
			expect({ ...kept, isAnswered: true }).toEqual(asGiven)
		}),
	)
})

test('values that a question never offered are not put back', () => {
	const kept = withGiven(presentQuestion(questions.matching, SEED), new URLSearchParams({ 'match-x': 'y' }))
	expect(kept).toEqual(presentQuestion(questions.matching, SEED))
})
