import type { PresentedQuestion } from './presented-question.ts'
import type { FormValues } from './read-answer.ts'

/** An unanswered question with what a refused form held put back into its controls, so that nothing is typed twice. */
export function withGiven(question: PresentedQuestion, form: FormValues): PresentedQuestion {
	const [typed] = form.getAll('text')
	const [chosen] = form.getAll('choice')
	const positionOf = (token: string) => Number(form.getAll(`position-${token}`)[0]) || null
	switch (question.kind) {
		case 'single':
		case 'multiple': {
			const given = form.getAll('choice')
			const choices = question.choices.map((choice) => ({ ...choice, isChosen: given.includes(choice.value) }))
			return { ...question, choices }
		}
		case 'true-false':
			return {
				...question,
				choices: question.choices.map((choice) => ({ ...choice, isChosen: chosen === choice.value })),
			}
		case 'ordering':
			return { ...question, items: question.items.map((item) => ({ ...item, position: positionOf(item.token) })) }
		case 'matching': {
			const matchOf = (token: string) =>
				question.rights.find((right) => right.token === form.getAll(`match-${token}`)[0])
			const lefts = question.lefts.map((left) => ({ ...left, chosen: matchOf(left.token)?.token ?? null }))
			return { ...question, lefts }
		}
		case 'numeric':
		case 'short-text':
			return { ...question, text: typeof typed === 'string' ? typed : '' }
	}
}
