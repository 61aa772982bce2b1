import { type Digits, getDigits } from './digits.ts'
import { getLocale } from './generated/runtime.js'

/** A number in the reader's language and numerals. */
export function formatNumber(value: number): string {
	return number(getLocale(), value)
}

/** The same inside a message; called by the generated ones where they say `count: number`. */
export function number(locale: string, input: unknown): string {
	const value = Number(input)
	// A small count has no separators in any language, and pages are full of them.
	if (Number.isInteger(value) && value >= 0 && value < 1000 && digitsIn(locale) === 'latn') return String(value)
	return numberFormat(locale, 'decimal').format(value)
}

/** A number with two digits after the point, for columns of them. */
export function formatHundredths(value: number): string {
	return numberFormat(getLocale(), 'hundredths').format(unsignedNought(value))
}

/** What rounds to nothing has no sign. */
function unsignedNought(value: number): number {
	return Math.abs(value) < 0.005 ? 0 : value
}

/** A fraction (0 to 1) as whole per cent; in another language than the page's where one is named. */
export function formatPercent(fraction: number, locale: string = getLocale()): string {
	return numberFormat(locale, 'percent').format(unsignedNought(fraction))
}

/** The day it is at a moment, in `timeZone` (UTC unless given), written out; `at` in milliseconds since the epoch. */
export function formatDate(at: number, timeZone = 'UTC'): string {
	return written(getLocale(), dateFormat(getLocale(), 'long', { timeZone }).format(at))
}

/** The same in a letter, which is read far from the page: in its own language, with the digits 0 to 9. */
export function formatLetterDate(at: number, locale: string): string {
	return written(locale, dateFormat(locale, 'long', { digits: 'latn' }).format(at))
}

/** A day such as `2027-02-01`, written out; in another language than the page's where one is named. */
export function formatDay(day: string, locale: string = getLocale()): string {
	return written(locale, dateFormat(locale, 'long').format(Date.parse(day)))
}

/** A day and a time of day, in `timeZone` (UTC unless given). */
export function formatDateTime(at: number, timeZone = 'UTC'): string {
	return written(getLocale(), dateFormat(getLocale(), 'medium', { timeStyle: 'short', timeZone }).format(at))
}

/** What a language is called, in the reader's; `tag` as in BCP 47. */
export function languageName(tag: string): string {
	const locale = getLocale()
	let names = languageNames.get(locale)
	if (!names) {
		names = new Intl.DisplayNames([regional(locale)], { type: 'language' })
		languageNames.set(locale, names)
	}
	return names.of(tag) ?? tag
}
const languageNames = new Map<string, Intl.DisplayNames>()

/** Several things in one sentence: “English, French and Arabic”. */
export function formatList(words: readonly string[], locale: string = getLocale()): string {
	return new Intl.ListFormat(regional(locale), { type: 'conjunction' }).format(words)
}

/** A moment by the clocks of a place, with its weekday and the name of the time it is said in. */
export function formatMoment(at: number, timeZone: string, locale: string = getLocale()): string {
	return written(locale, momentFormat(locale, timeZone).format(at))
}

/** What the time of a place is called at a moment, such as “Greenwich Mean Time”. */
export function formatZone(at: number, timeZone: string): string {
	const parts = momentFormat(getLocale(), timeZone).formatToParts(at)
	return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

/** French says *premier* of the first of a month; `Intl` writes a plain 1. */
function written(locale: string, date: string): string {
	return locale === 'fr' ? date.replace(/(?<!\d)1 (?=\p{L})/u, '1er ') : date
}

/** Only Arabic is written with either kind. */
function digitsIn(locale: string): Digits {
	return locale === 'ar' ? getDigits() : 'latn'
}

/** Plain `en` is American to `Intl`. Our English is read from Nairobi to Skopje: the day before the month, 24 hours. */
function regional(locale: string): string {
	return locale === 'en' ? 'en-GB' : locale
}

function withDigits(locale: string, digits = digitsIn(locale)): string {
	return `${regional(locale)}-u-nu-${digits}`
}

const numberFormats = new Map<string, Intl.NumberFormat>()
const DIGITS_AFTER_POINT = { decimal: [0, 2], percent: [0, 0], hundredths: [2, 2] } as const
function numberFormat(locale: string, kind: keyof typeof DIGITS_AFTER_POINT) {
	const tag = withDigits(locale)
	const key = `${tag} ${kind}`
	let format = numberFormats.get(key)
	if (!format) {
		const [minimumFractionDigits, maximumFractionDigits] = DIGITS_AFTER_POINT[kind]
		const style = kind === 'percent' ? 'percent' : 'decimal'
		format = new Intl.NumberFormat(tag, { style, minimumFractionDigits, maximumFractionDigits })
		numberFormats.set(key, format)
	}
	return format
}

const dateFormats = new Map<string, Intl.DateTimeFormat>()
type DateOptions = { timeStyle?: 'short'; timeZone?: string; digits?: Digits }
function dateFormat(locale: string, dateStyle: 'long' | 'medium', options: DateOptions = {}) {
	const { timeStyle, timeZone = 'UTC', digits } = options
	const tag = withDigits(locale, digits)
	const key = `${tag} ${dateStyle} ${timeStyle} ${timeZone}`
	let format = dateFormats.get(key)
	if (!format) {
		format = new Intl.DateTimeFormat(tag, { dateStyle, timeStyle, timeZone })
		dateFormats.set(key, format)
	}
	return format
}

const momentFormats = new Map<string, Intl.DateTimeFormat>()
function momentFormat(locale: string, timeZone: string) {
	const tag = withDigits(locale)
	const key = `${tag} ${timeZone}`
	let format = momentFormats.get(key)
	if (!format) {
		const day = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
		const time = { hour: 'numeric', minute: '2-digit', timeZoneName: 'long' } as const
		format = new Intl.DateTimeFormat(tag, { ...day, ...time, timeZone })
		momentFormats.set(key, format)
	}
	return format
}
