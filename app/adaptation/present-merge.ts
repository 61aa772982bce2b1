import type { Difference } from '#app/curriculum/difference.ts'
import type { TextFormat } from '#app/curriculum/text-units.ts'
import { differenceOf } from '#app/curriculum/word-difference.ts'
import type { ConflictPart, MergeResult, TakenPart } from './merge-texts.ts'

/** Against what a text is merged: the text underneath, or what somebody else saved of the same draft. */
export type MergeOccasion = 'upstream' | 'draft'

/** What went together by itself, with what it was before. */
export type TakenView = { kind: 'taken'; id: string; from: TakenPart['from']; difference: Difference }
export type ConflictView = ConflictPart & {
	/** From 1, among the conflicts. */
	number: number
	/** What became of it on either side. */
	became: Difference
	wrote: Difference
}
export type PresentedMerge = { parts: (TakenView | ConflictView)[]; conflicts: number }

/** A merge as it is shown: compared on the server, so that the browser needs nothing to compare with. */
export function presentMerge({ parts, conflicts }: MergeResult, format: TextFormat = 'mdx'): PresentedMerge {
	let number = 0
	return {
		conflicts,
		parts: parts.map((part, index) => {
			if (part.kind === 'taken') {
				const difference = differenceOf(part.base, part.text, format)
				return { kind: 'taken', id: `t${index}`, from: part.from, difference }
			}
			number += 1
			return {
				...part,
				number,
				became: differenceOf(part.base, part.theirs, format),
				wrote: differenceOf(part.base, part.mine, format),
			}
		}),
	}
}
