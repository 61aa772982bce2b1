import type { Answer } from '#app/assessment/answer.ts'
import { gradeAnswer } from '#app/assessment/grade.ts'
import type { CompiledQuestion } from '#app/curriculum/compiled-document.ts'
import type { Chance } from './chance.ts'

type Given = { json: string; score: number }

/** A question with answers that people might give, and how hard it is. */
export type SimulatedItem = {
	id: string
	objective: string
	right: Given
	wrong: Given[]
	/** Discrimination, difficulty and the chance to guess of the three-parameter logistic model. */
	model: { a: number; b: number; c: number }
}

const MOST_WRONG = 6

export function simulatedItem(question: CompiledQuestion, chance: Chance): SimulatedItem {
	const given = (answer: Answer): Given => ({
		json: JSON.stringify(answer),
		score: gradeAnswer(question, answer).score,
	})
	const wrong = Array.from({ length: MOST_WRONG }, () => given(someAnswer(question, chance))).filter(
		({ score }) => score < 1,
	)
	return {
		id: question.id,
		objective: question.objective ?? '',
		right: given(rightAnswer(question)),
		wrong: wrong.length > 0 ? wrong : [{ json: JSON.stringify({ kind: question.kind, text: '?' }), score: 0 }],
		model: { a: Math.exp(chance.normal() * 0.3), b: chance.normal() - 0.4, c: question.kind === 'single' ? 0.2 : 0.05 },
	}
}

/**
 * What a person of this ability answers, by the three-parameter logistic model (Birnbaum, in Lord & Novick 1968):
 * P(right) = c + (1 − c) / (1 + e^(−a(θ − b))).
 */
export function simulateAnswer({ right, wrong, model }: SimulatedItem, ability: number, chance: Chance): Given {
	const { a, b, c } = model
	return chance.hits(c + (1 - c) / (1 + Math.exp(-a * (ability - b)))) ? right : chance.pick(wrong)
}

function rightAnswer(question: CompiledQuestion): Answer {
	switch (question.kind) {
		case 'single':
			return { kind: 'single', choice: question.options.find(({ isCorrect }) => isCorrect)?.id ?? '' }
		case 'multiple':
			return { kind: 'multiple', choices: question.options.filter(({ isCorrect }) => isCorrect).map(({ id }) => id) }
		case 'true-false':
			return { kind: 'true-false', choice: question.answer }
		case 'ordering':
			return { kind: 'ordering', order: question.items.map(({ id }) => id) }
		case 'matching':
			return { kind: 'matching', matches: Object.fromEntries(question.pairs.map(({ id }) => [id, id])) }
		case 'numeric':
			return { kind: 'numeric', text: String(question.answer) }
		case 'short-text':
			return { kind: 'short-text', text: question.accepted[0] ?? '' }
	}
}

function someAnswer(question: CompiledQuestion, chance: Chance): Answer {
	switch (question.kind) {
		case 'single':
			return { kind: 'single', choice: chance.pick(question.options).id }
		case 'multiple': {
			const chosen = question.options.filter(() => chance.hits(0.5)).map(({ id }) => id)
			return { kind: 'multiple', choices: chosen.length > 0 ? chosen : [chance.pick(question.options).id] }
		}
		case 'true-false':
			return { kind: 'true-false', choice: chance.hits(0.5) }
		case 'ordering':
			return { kind: 'ordering', order: chance.draw(question.items, question.items.length).map(({ id }) => id) }
		case 'matching': {
			const rights = chance.draw(question.pairs, question.pairs.length)
			const matches = question.pairs.map(({ id }, index) => [id, rights[index]?.id ?? id])
			return { kind: 'matching', matches: Object.fromEntries(matches) }
		}
		case 'numeric':
			return { kind: 'numeric', text: String(question.answer + 1 + chance.below(9)) }
		case 'short-text':
			return { kind: 'short-text', text: 'something else' }
	}
}
