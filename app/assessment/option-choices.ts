import type { CompiledQuestion } from '#app/curriculum/compiled-document.ts'
import type { Answer } from './answer.ts'
import { correlation } from './moments.ts'
import { LEAST_PEOPLE } from './pool-analysis.ts'

/** The answer of one person, null where they left it out, and their mean score in the other items. */
export type Choosing = { answer: Answer | null; rest: number }

export type OptionChoice = {
	/** Of the option; `true` and `false` for those. */
	id: string
	isRight: boolean
	chosen: number
	/** Of those who were asked. */
	share: number
	/** Of choosing it with the score in the other items: right options should have it above 0, wrong ones below. */
	correlation: number | null
	/** Wrong, and chosen by better people: is the key right? */
	isSuspect: boolean
	/** Wrong, and next to nobody falls for it, so that it could as well not be there. */
	isIdle: boolean
}

/** A wrong option that fewer than one in twenty choose does not distract (Haladyna & Downing 1993, EPM 53, 999–1010). */
const IDLE_SHARE = 0.05
const SUSPECT_CORRELATION = 0.05

/** Of each option of a question with options; of other kinds of questions there is nothing to say. */
export function optionChoices(question: CompiledQuestion, people: readonly Choosing[]): OptionChoice[] {
	const isEnough = people.length >= LEAST_PEOPLE
	const rests = people.map(({ rest }) => rest)
	return optionsOf(question).map(({ id, isRight }) => {
		const chose = people.map(({ answer }) => (hasChosen(answer, id) ? 1 : 0))
		const chosen = chose.filter((each) => each === 1).length
		const share = people.length === 0 ? 0 : chosen / people.length
		const r = correlation(chose, rests)
		return {
			...{ id, isRight, chosen, share, correlation: r },
			isSuspect: isEnough && !isRight && r !== null && r > SUSPECT_CORRELATION,
			isIdle: isEnough && !isRight && share < IDLE_SHARE,
		}
	})
}

function optionsOf(question: CompiledQuestion): { id: string; isRight: boolean }[] {
	if (question.kind === 'true-false') {
		return [true, false].map((value) => ({ id: `${value}`, isRight: question.answer === value }))
	}
	if (question.kind !== 'single' && question.kind !== 'multiple') return []
	return question.options.map(({ id, isCorrect }) => ({ id, isRight: isCorrect }))
}

function hasChosen(answer: Answer | null, id: string): boolean {
	if (answer?.kind === 'single') return answer.choice === id
	if (answer?.kind === 'multiple') return answer.choices.includes(id)
	return answer?.kind === 'true-false' && `${answer.choice}` === id
}
