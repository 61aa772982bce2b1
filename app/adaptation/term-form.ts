import { z } from 'zod'
import { fromName, MOST_PAIRS, type TermChange, toName } from './term-fields.ts'

const words = z.string().trim().max(400, 'too-long').optional()
const PAIRS = Array.from({ length: MOST_PAIRS }, (_, index) => index)

/** The pairs have a field each, so that the form needs no script to take several. */
export const TermForm = z
	.object({
		term: words,
		definition: z.string().trim().max(1_000, 'too-long').optional(),
		...Object.fromEntries(PAIRS.flatMap((index) => [fromName(index), toName(index)].map((name) => [name, words]))),
	})
	.transform(({ term, definition, ...fields }, faults): TermChange => {
		const given: Record<string, string | undefined> = fields
		const pairs: Record<string, string> = {}
		for (const index of PAIRS) {
			const from = given[fromName(index)]
			const to = given[toName(index)]
			if (from && to && !Object.hasOwn(pairs, from)) pairs[from] = to
			else if (from || to) {
				const message = from && to ? 'pair-twice' : 'pair-incomplete'
				faults.issues.push({ code: 'custom', path: [from ? toName(index) : fromName(index)], message, input: to })
			}
		}
		return { term: term || undefined, definition: definition || undefined, words: pairs }
	})
