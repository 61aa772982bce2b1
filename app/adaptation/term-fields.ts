/** The fields of a term's form, apart from the schema that reads them: the page needs no more than their names. */

/** As many other words as one form takes; a term with more is changed in its file. */
export const MOST_PAIRS = 12

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
