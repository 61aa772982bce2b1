import { NO_WORD } from './words-of-source.ts'

/** Something set in a way that readers of a language take for a slip; `index` is where it begins. */
export type Slip = { index: number; message: string }

type Rule = readonly [found: RegExp, message: string]

/** The end of a word, a quotation or a bracket; no-break spaces are what French wants. */
const FRENCH_END = '[\\p{L}\\p{N})\\]»”*_]'

const EVERYWHERE: readonly Rule[] = [
	[/["']/gu, 'This is a straight quotation mark: write ’ for an apostrophe, and the quotation marks of this language.'],
	[/(?<=\S)(?<!\|) {2,}(?=[^\s|])/gu, 'Two spaces stand here: leave one.'],
	[/(?<=[\p{L}\p{N},;:]) --? (?=\p{L})/gu, 'A hyphen stands for a dash here: write – or —, or another sentence.'],
]
const BY_LANGUAGE: Readonly<Record<string, readonly Rule[]>> = {
	fr: [
		[/ (?=[;!?])/gu, 'A narrow no-break space (U+202F) stands before this mark in French, not a plain one.'],
		[/ (?=[:»])/gu, 'A no-break space (U+00A0) stands before this mark in French, not a plain one.'],
		[new RegExp(`(?<=${FRENCH_END})[;!?»]`, 'gu'), 'In French a no-break space stands before this mark.'],
		[/(?<=[\p{L})»]):(?=\s|$)/gmu, 'In French a no-break space stands before a colon.'],
		[/«(?![\u00a0\u202f])/gu, 'In French a no-break space (U+00A0) follows this mark.'],
	],
	ar: [
		[/(?<=[\p{Script=Arabic}»)]\s?)[,;?]/gu, 'In Arabic this mark is written ، ؛ or ؟.'],
		[/[ \u00a0](?=[،؛؟])/gu, 'In Arabic no space stands before this mark.'],
		[/[0-9][.,٫٬–-]?[٠-٩]|[٠-٩][.,٫٬–-]?[0-9]/gu, 'Two kinds of digits stand here in one number: keep to one.'],
	],
}

/**
 * What is amiss in the typography of words in a language (a BCP 47 tag): marks in the style of another language, spaces
 * that let a line break where none should. Languages without rules of their own have those of all.
 * @param words as `wordsOfSource` leaves them
 */
export function typographicSlips(words: string, locale: string): Slip[] {
	const rules = [...EVERYWHERE, ...(BY_LANGUAGE[new Intl.Locale(locale).language] ?? [])]
	return rules
		.flatMap(([found, message]) => [...words.matchAll(found)].map(({ index }) => ({ index, message })))
		.filter(({ index }) => words[index - 1] !== NO_WORD || words[index] !== ' ')
		.sort((a, b) => a.index - b.index)
}
