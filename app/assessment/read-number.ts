import { MAX_NUMBER_CHARACTERS } from './answer-limits.ts'

/**
 * Which number did this person write?
 *
 * People write 0.7, 0,7, ٠٫٧ and 1 200; all are read. A comma or dot before exactly three digits, as in "1,200", is a
 * decimal mark to some and a thousands mark to others, so both readings are returned and a grader accepts either:
 * taking the writer's language for a guide was rejected, for people answer in one language with the habits of another.
 *
 * @returns the possible readings, one or two; none where the text is not a number.
 */
export function readNumber(text: string): number[] {
	const plain = toAsciiDigits(text)
		.replace(/[\s\u200e\u200f\u061c'’٬]/g, '')
		.replace(/[٫،]/g, ',')
		.replace(/[−–]/g, '-')
	const match = /^([+-]?)(\d[\d.,]*|[.,]\d+)$/.exec(plain)
	if (!match || plain.length > MAX_NUMBER_CHARACTERS) return []
	const sign = match[1] === '-' ? -1 : 1
	return readings(match[2] ?? '').map((value) => (value === 0 ? 0 : sign * value))
}

/** Arabic-Indic (٠-٩) and Persian (۰-۹) digits as 0-9. */
export function toAsciiDigits(text: string): string {
	return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
}

const GROUPED = { ',': /^\d{1,3}(?:,\d{3})+$/, '.': /^\d{1,3}(?:\.\d{3})+$/ }

function readings(digits: string): number[] {
	const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'))
	if (last === -1) return [Number(digits)]

	const mark = digits[last] as ',' | '.'
	const whole = digits.slice(0, last)
	const asDecimal = Number(`${whole || '0'}.${digits.slice(last + 1) || '0'}`)
	const asGrouped = Number(digits.replaceAll(mark, ''))
	const isGrouped = GROUPED[mark].test(digits)

	if (whole.includes(mark)) return isGrouped ? [asGrouped] : []
	const other = mark === ',' ? '.' : ','
	if (whole.includes(other)) {
		return GROUPED[other].test(whole) ? [Number(`${whole.replaceAll(other, '')}.${digits.slice(last + 1) || '0'}`)] : []
	}
	return isGrouped && !whole.startsWith('0') ? [asDecimal, asGrouped] : [asDecimal]
}
