import { z } from 'zod'

/** As many other words as one form takes; a term with more is changed in its file. */
export const MOST_PAIRS = 12

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
export type TermFields = Record<string, string | undefined>

/** What a context says of one term in one language; nothing at all gives it back to the wider context. */
export type TermChange = { term: string | undefined; definition: string | undefined; words: Record<string, string> }

export function termFields({ term, definition, words = {} }: Partial<TermChange>): TermFields {
	const pairs = Object.entries(words).slice(0, MOST_PAIRS)
	return {
		term,
		definition,
		...Object.fromEntries(
			pairs.flatMap(([from, to], index) => [
				[fromName(index), from],
				[toName(index), to],
			]),
		),
	}
}

export function fromName(index: number): string {
	return `from-${index}`
}

export function toName(index: number): string {
	return `to-${index}`
}
