/**
 * What may not be split when words are compared or merged: a component's tag, a link's address, code, and figures that
 * belong together (a telephone number, a date, an article of a law), of which a mixture would be a plausible mistake.
 * No alternative looks past the next `<`, bracket or line, so reading stays linear.
 */
const TOKEN = new RegExp(
	[
		String.raw`<\/?[A-Za-z](?:[^<>"']|"[^"<]*"|'[^'<]*')*>`,
		String.raw`\]\([^()\s]*\)`,
		String.raw`https?:\/\/[^\s<>()]+`,
		'`[^`\\n]*`',
		String.raw`\+?\d(?:[ .,/:()\u00A0\u202F-]{0,2}\d)*`,
		String.raw`[\p{L}\p{M}\p{N}\p{Cf}_]+(?:['’][\p{L}\p{M}\p{N}]+)*`,
		String.raw`\s+`,
		String.raw`[^\s]`,
	].join('|'),
	'gu',
)
/** Written without spaces between words. */
const UNSPACED =
	/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const WORD = /[\p{L}\p{N}]/u
const SPACE = /^\s+$/

/** Words, spaces and marks, in order; joined they are the text again. */
export function wordsAndSpaces(text: string): string[] {
	return (text.match(TOKEN) ?? []).flatMap((token) => (UNSPACED.test(token) ? segmented(token) : [token]))
}

/** Each word or mark with the space before it, so that two changes with only a space between them touch each other. */
export function spacedWords(text: string): string[] {
	const words: string[] = []
	let space = ''
	for (const token of wordsAndSpaces(text)) {
		if (SPACE.test(token)) {
			space += token
			continue
		}
		words.push(space + token)
		space = ''
	}
	return space ? [...words, space] : words
}

export function isSpace(token: string): boolean {
	return SPACE.test(token)
}

/** The words of a text without its marks and tags. */
export function plainWords(text: string): string[] {
	return wordsAndSpaces(text).filter((token) => WORD.test(token) && !token.startsWith('<'))
}

/** The share of these words that the other text has too, 0 to 1, each occurrence counted once; 1 where there are none. */
export function shareKept(words: readonly string[], other: readonly string[]): number {
	if (words.length === 0) return 1
	const left = new Map<string, number>()
	for (const word of other) left.set(word, (left.get(word) ?? 0) + 1)
	let kept = 0
	for (const word of words) {
		const count = left.get(word) ?? 0
		if (count === 0) continue
		left.set(word, count - 1)
		kept += 1
	}
	return kept / words.length
}

let segmenter: Intl.Segmenter | undefined

function segmented(token: string): string[] {
	if (token.startsWith('<') || token.startsWith('](') || token.startsWith('`')) return [token]
	segmenter ??= new Intl.Segmenter('und', { granularity: 'word' })
	return Array.from(segmenter.segment(token), ({ segment }) => segment)
}
