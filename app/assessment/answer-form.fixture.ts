import type { CompiledQuestion } from '#app/curriculum/compiled-document.ts'
import type { Answer } from './answer.ts'
import { choiceToken } from './choice-token.ts'

/** The form a browser posts for an answer, for tests. */
export function formOf(question: CompiledQuestion, seed: string, answer: Answer): URLSearchParams {
	return new URLSearchParams(fieldsOf(answer, (label, id) => choiceToken(seed, label, question.id, id)))
}

function fieldsOf(answer: Answer, token: (label: 'choice' | 'right', id: string) => string): [string, string][] {
	switch (answer.kind) {
		case 'single':
			return [['choice', token('choice', answer.choice)]]
		case 'multiple':
			return answer.choices.map((id) => ['choice', token('choice', id)])
		case 'true-false':
			return [['choice', String(answer.choice)]]
		case 'ordering':
			return answer.order.map((id, index) => [`position-${token('choice', id)}`, String(index + 1)])
		case 'matching':
			return Object.entries(answer.matches).map(([left, right]) => [
				`match-${token('choice', left)}`,
				token('right', right),
			])
		case 'numeric':
		case 'short-text':
			return [['text', answer.text]]
	}
}
