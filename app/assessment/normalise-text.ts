import { toAsciiDigits } from './read-number.ts'

/**
 * A short answer boiled down to what is compared: two answers are the same when this is the same.
 *
 * Case, accents, punctuation and spaces are spelling, not knowledge: "Fire-wall", "firewall" and "FIREWALL" are one
 * answer, and so are "équipe" and "equipe". In Arabic the vowel signs, the tatweel, the seat of hamza, the two forms of
 * final ya and ta marbuta are written or left out as habit goes, and the Persian keyboard has its own kaf and ya.
 * Marks of other scripts stay, for there they are letters (the vowels of Hindi or Burmese).
 */
export function normaliseText(text: string): string {
	return toAsciiDigits(text)
		.normalize('NFKC')
		.toLowerCase()
		.normalize('NFD')
		.replace(ACCENTS_AND_HARAKAT, '')
		.replace(/[ـ\u200b-\u200f]/g, '')
		.replace(/[ٱىةیکœæøßıł]/g, (letter) => LETTERS[letter] ?? letter)
		.replace(/[^\p{L}\p{N}\p{M}]/gu, '')
}

/** Latin, Greek and Cyrillic accents; Arabic vowel signs, hamza and madda above and below; Quranic marks. */
const ACCENTS_AND_HARAKAT = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/g

const LETTERS: Record<string, string> = {
	ٱ: 'ا',
	ى: 'ي',
	ة: 'ه',
	ی: 'ي',
	ک: 'ك',
	œ: 'oe',
	æ: 'ae',
	ø: 'o',
	ß: 'ss',
	ı: 'i',
	ł: 'l',
}
