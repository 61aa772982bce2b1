import type { ChoiceOption, CompiledQuestion } from '#app/curriculum/compiled-document.ts'
import type { Answer, AnswerOf } from './answer.ts'
import { normaliseText } from './normalise-text.ts'
import { readNumber } from './read-number.ts'

export type Grade = {
	/** 0 to 1. */
	score: number
	/** Nothing missing and nothing wrong: the full score. */
	isCorrect: boolean
}

/**
 * How good is this answer?
 *
 * | kind | score | why |
 * |---|---|---|
 * | single, true-false | 1 or 0 | there is one decision |
 * | multiple | max(0, (right chosen − wrong chosen) / number right) | ticking everything must not pay; no negative marks, they teach people not to answer |
 * | ordering | pairs of items in the right order / all pairs | one item out of place costs a little, wherever it is; 0 is the exact reverse (the idea of Kendall's tau) |
 * | matching | pairs matched / all pairs | each pair is a decision of its own |
 * | numeric | 1 where a reading lies within the tolerance | see `read-number.ts` |
 * | short-text | 1 where it equals an accepted answer | see `normalise-text.ts` |
 *
 * An answer of another kind than the question, as after the question was rewritten, scores 0. So does an id
 * that the question does not have.
 */
export function gradeAnswer(question: CompiledQuestion, answer: Answer): Grade {
	const score = scoreAnswer(question, answer)
	return { score, isCorrect: score === 1 }
}

function scoreAnswer(question: CompiledQuestion, answer: Answer): number {
	switch (question.kind) {
		case 'single':
			return answer.kind === 'single' && isRight(question.options, answer.choice) ? 1 : 0
		case 'multiple':
			return answer.kind === 'multiple' ? scoreMultiple(question.options, answer.choices) : 0
		case 'true-false':
			return answer.kind === 'true-false' && answer.choice === question.answer ? 1 : 0
		case 'ordering':
			return answer.kind === 'ordering' ? scoreOrder(question.items, answer.order) : 0
		case 'matching':
			return answer.kind === 'matching' ? scoreMatches(question.pairs, answer.matches) : 0
		case 'numeric':
			return answer.kind === 'numeric' && isWithin(question, answer.text) ? 1 : 0
		case 'short-text':
			return answer.kind === 'short-text' && isAccepted(question.accepted, answer.text) ? 1 : 0
	}
}

function isRight(options: readonly ChoiceOption[], id: string): boolean {
	return options.some((option) => option.id === id && option.isCorrect)
}

function scoreMultiple(options: readonly ChoiceOption[], choices: AnswerOf<'multiple'>['choices']): number {
	const chosen = new Set(choices)
	const right = options.filter((option) => option.isCorrect)
	const rightChosen = right.filter((option) => chosen.has(option.id)).length
	const wrongChosen = chosen.size - rightChosen
	return right.length === 0 ? 0 : Math.max(0, (rightChosen - wrongChosen) / right.length)
}

function scoreOrder(items: readonly { id: string }[], order: AnswerOf<'ordering'>['order']): number {
	const place = new Map(order.map((id, index) => [id, index]))
	let pairs = 0
	let inOrder = 0
	for (const [index, earlier] of items.entries()) {
		for (const later of items.slice(index + 1)) {
			pairs += 1
			const [first, second] = [place.get(earlier.id), place.get(later.id)]
			if (first !== undefined && second !== undefined && first < second) inOrder += 1
		}
	}
	return pairs === 0 ? 0 : inOrder / pairs
}

type Pairs = Extract<CompiledQuestion, { kind: 'matching' }>['pairs']

/** Two pairs may share a right-hand text; either is then right for both. */
export function isMatch(pairs: Pairs, leftId: string, rightId: string | undefined): boolean {
	const left = pairs.find((pair) => pair.id === leftId)
	const right = pairs.find((pair) => pair.id === rightId)
	return left !== undefined && right !== undefined && left.rightHtml === right.rightHtml
}

function scoreMatches(pairs: Pairs, matches: AnswerOf<'matching'>['matches']): number {
	const matched = pairs.filter((pair) => isMatch(pairs, pair.id, matches[pair.id])).length
	return pairs.length === 0 ? 0 : matched / pairs.length
}

/** Room for decimal fractions that binary numbers cannot hold, as in 0.4 − 0.3. */
const ROUNDING = 1e-9

function isWithin({ answer, tolerance }: { answer: number; tolerance: number }, text: string): boolean {
	const margin = tolerance + ROUNDING * Math.max(1, Math.abs(answer))
	return readNumber(text).some((value) => Math.abs(value - answer) <= margin)
}

function isAccepted(accepted: readonly string[], text: string): boolean {
	const given = normaliseText(text)
	return given !== '' && accepted.some((answer) => normaliseText(answer) === given)
}
