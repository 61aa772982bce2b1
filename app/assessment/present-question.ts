import type { CompiledQuestion } from '#app/curriculum/compiled-document.ts'
import type { Answer } from './answer.ts'
import { shuffleByToken } from './choice-token.ts'
import { gradeAnswer, isMatch } from './grade.ts'
import type {
	PresentedBody,
	PresentedChoice,
	PresentedMatch,
	PresentedQuestion,
	PresentedTrueFalse,
} from './presented-question.ts'

/** What this learner answered, and whether they may now see what is right. */
export type Given = {
	/** Null where an attempt was submitted without an answer to this question. */
	answer: Answer | null
	/** False while an attempt is open: the learner sees their own answer again, and nothing else. */
	isRevealed: boolean
}

/**
 * A question as the browser may see it. JSON-safe, with tokens in place of ids.
 *
 * Nothing that tells what is right is in it, by absence and not by a flag, until `given.isRevealed`.
 */
export function presentQuestion(question: CompiledQuestion, seed: string, given?: Given): PresentedQuestion {
	const answer = given?.answer?.kind === question.kind ? given.answer : null
	const isRevealed = given?.isRevealed ?? false
	return {
		id: question.id,
		promptHtml: question.promptHtml,
		isAnswered: answer !== null,
		result: isRevealed
			? {
					...(answer ? gradeAnswer(question, answer) : { score: 0, isCorrect: false }),
					rationaleHtml: question.rationaleHtml,
				}
			: null,
		...presentBody(question, seed, answer, isRevealed),
	}
}

function presentBody(
	question: CompiledQuestion,
	seed: string,
	answer: Answer | null,
	isRevealed: boolean,
): PresentedBody {
	switch (question.kind) {
		case 'single':
		case 'multiple':
			return { kind: question.kind, choices: presentChoices(question, seed, answer, isRevealed) }
		case 'true-false':
			return { kind: question.kind, choices: presentTrueFalse(question, answer, isRevealed) }
		case 'ordering': {
			const order = answer?.kind === 'ordering' ? answer.order : []
			const items = shuffleByToken(question.items, seed, 'choice', question.id).map(({ id, html, token }) => ({
				token,
				html,
				position: order.includes(id) ? order.indexOf(id) + 1 : null,
				rightPosition: isRevealed ? question.items.findIndex((item) => item.id === id) + 1 : null,
			}))
			return { kind: question.kind, items }
		}
		case 'matching':
			return { kind: question.kind, ...presentMatching(question, seed, answer, isRevealed) }
		case 'numeric': {
			const { unit, answer: value, tolerance } = question
			return { kind: question.kind, unit, text: textOf(answer), right: isRevealed ? { value, tolerance } : null }
		}
		case 'short-text':
			return { kind: question.kind, text: textOf(answer), accepted: isRevealed ? question.accepted : null }
	}
}

function presentChoices(
	question: Extract<CompiledQuestion, { kind: 'single' | 'multiple' }>,
	seed: string,
	answer: Answer | null,
	isRevealed: boolean,
): PresentedChoice[] {
	const chosen = answer?.kind === 'single' ? [answer.choice] : answer?.kind === 'multiple' ? answer.choices : []
	return shuffleByToken(question.options, seed, 'choice', question.id).map((option) => ({
		value: option.token,
		html: option.html,
		isChosen: chosen.includes(option.id),
		feedback: isRevealed ? { isRight: option.isCorrect, html: option.feedbackHtml } : null,
	}))
}

function presentTrueFalse(
	question: Extract<CompiledQuestion, { kind: 'true-false' }>,
	answer: Answer | null,
	isRevealed: boolean,
): PresentedTrueFalse[] {
	return ([true, false] as const).map((choice) => ({
		value: `${choice}` as const,
		isChosen: answer?.kind === 'true-false' && answer.choice === choice,
		feedback: isRevealed ? { isRight: question.answer === choice, html: question.feedbackHtml[`${choice}`] } : null,
	}))
}

function presentMatching(
	{ id: questionId, pairs }: Extract<CompiledQuestion, { kind: 'matching' }>,
	seed: string,
	answer: Answer | null,
	isRevealed: boolean,
): { lefts: PresentedMatch[]; rights: { token: string; html: string }[] } {
	const matches = answer?.kind === 'matching' ? answer.matches : {}
	const rights = shuffleByToken(pairs, seed, 'right', questionId)
	const rightToken = new Map(rights.map(({ id, token }) => [id, token]))
	const lefts = shuffleByToken(pairs, seed, 'choice', questionId).map(({ id, leftHtml, token }) => ({
		token,
		html: leftHtml,
		chosen: rightToken.get(matches[id] ?? '') ?? null,
		feedback: isRevealed ? { isRight: isMatch(pairs, id, matches[id]), right: rightToken.get(id) ?? '' } : null,
	}))
	return { lefts, rights: rights.map(({ token, rightHtml }) => ({ token, html: rightHtml })) }
}

function textOf(answer: Answer | null): string {
	return answer?.kind === 'numeric' || answer?.kind === 'short-text' ? answer.text : ''
}
