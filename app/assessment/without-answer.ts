import type { PresentedQuestion } from './presented-question.ts'

/** A presented question as it was before it was answered: the same choices in the same order, nothing given or told. */
export function withoutAnswer(question: PresentedQuestion): PresentedQuestion {
	const asked = { ...question, isAnswered: false, result: null }
	switch (asked.kind) {
		case 'single':
		case 'multiple':
			return { ...asked, choices: asked.choices.map((choice) => ({ ...choice, isChosen: false, feedback: null })) }
		case 'true-false':
			return { ...asked, choices: asked.choices.map((choice) => ({ ...choice, isChosen: false, feedback: null })) }
		case 'ordering':
			return { ...asked, items: asked.items.map((item) => ({ ...item, position: null, rightPosition: null })) }
		case 'matching':
			return { ...asked, lefts: asked.lefts.map((left) => ({ ...left, chosen: null, feedback: null })) }
		case 'numeric':
			return { ...asked, text: '', right: null }
		case 'short-text':
			return { ...asked, text: '', accepted: null }
	}
}
