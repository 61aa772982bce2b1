/**
 * A name or an address for use inside a sentence, which may run in the other direction: FIRST STRONG ISOLATE and its
 * end keep the punctuation of the sentence where it belongs (Unicode UAX #9 section 2.5).
 */
export function isolated(text: string): string {
	return `\u2068${text}\u2069`
}
