import { getLocale } from './generated/runtime.js'

export type Digits = 'latn' | 'arab'

/** A number in the reader's locale; `digits` overrides the numerals where a context asks for it. */
export function formatNumber(value: number, digits?: Digits): string {
	return numberFormat(getLocale(), digits).format(value)
}

/** A fraction (0 to 1) as whole per cent. */
export function formatPercent(fraction: number, digits?: Digits): string {
	return numberFormat(getLocale(), digits, 'percent').format(fraction)
}

/** A day, written out; `at` in milliseconds since the epoch. */
export function formatDate(at: number, digits?: Digits): string {
	return dateFormat(getLocale(), digits, 'long').format(at)
}

/** A day and a time of day, in `timeZone` (UTC unless given). */
export function formatDateTime(at: number, digits?: Digits, timeZone = 'UTC'): string {
	return dateFormat(getLocale(), digits, 'medium', 'short', timeZone).format(at)
}

const numberFormats = new Map<string, Intl.NumberFormat>()
function numberFormat(locale: string, digits: Digits = 'latn', style: 'decimal' | 'percent' = 'decimal') {
	const key = `${locale} ${digits} ${style}`
	let format = numberFormats.get(key)
	if (!format) {
		format = new Intl.NumberFormat(`${locale}-u-nu-${digits}`, {
			style,
			maximumFractionDigits: style === 'percent' ? 0 : 2,
		})
		numberFormats.set(key, format)
	}
	return format
}

const dateFormats = new Map<string, Intl.DateTimeFormat>()
function dateFormat(
	locale: string,
	digits: Digits = 'latn',
	dateStyle: 'long' | 'medium',
	timeStyle?: 'short',
	timeZone = 'UTC',
) {
	const key = `${locale} ${digits} ${dateStyle} ${timeStyle} ${timeZone}`
	let format = dateFormats.get(key)
	if (!format) {
		format = new Intl.DateTimeFormat(`${locale}-u-nu-${digits}`, { dateStyle, timeStyle, timeZone })
		dateFormats.set(key, format)
	}
	return format
}
