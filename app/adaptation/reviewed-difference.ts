import type { Difference } from '#app/curriculum/difference.ts'
import { textFormat } from '#app/curriculum/text-units.ts'
import { differenceOf } from '#app/curriculum/word-difference.ts'
import type { RevisionView } from './revision-view.server.ts'

/** With what a text in review is compared: with the one underneath, or with the one its readers have. */
export type Against = 'below' | 'in-force'

export type ReviewedDifference = {
	/** Null where nothing is there to compare it with. */
	against: Against | null
	difference: Difference
	/** It is shown by itself, all of it: nothing is there to compare it with, or only words of another language. */
	isWhole: boolean
	/** What can be chosen between. */
	choices: Against[]
}

/** The difference that a reviewer asked for, or the one that says most. */
export function reviewedDifference(
	{ below, sinceInForce, text, path }: Pick<RevisionView, 'below' | 'sinceInForce' | 'text' | 'path'>,
	wanted: string | null,
): ReviewedDifference {
	const choices: Against[] = [...(below ? (['below'] as const) : []), ...(sinceInForce ? (['in-force'] as const) : [])]
	const against = choices.find((choice) => choice === wanted) ?? choices[0] ?? null
	const underneath = below && !below.isTranslation ? below.difference : null
	const difference = against === 'in-force' ? sinceInForce : underneath
	return {
		against,
		choices,
		difference: difference ?? differenceOf(text, text, textFormat(path)),
		isWhole: difference === null,
	}
}
