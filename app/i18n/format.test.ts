import { expect, test } from 'vitest'
import {
	formatDate,
	formatDateTime,
	formatDay,
	formatHundredths,
	formatLetterDate,
	formatList,
	formatMoment,
	formatNumber,
	formatPercent,
	formatZone,
	languageName,
} from './format.ts'
import { m } from './messages.ts'
import { withWording } from './request-locale.server.ts'

const AT = Date.UTC(2026, 2, 7, 14, 5)
const shown = () => [
	formatNumber(12.5),
	formatPercent(0.7),
	formatDate(AT),
	formatDateTime(AT),
	m.about_minutes({ count: 12 }),
	m.lessons_done({ done: 3, total: 15 }),
]

test('in Arabic every number is in the numerals of the reader’s context', () => {
	const ofLevant = withWording({ locale: 'ar', digits: 'arab' }, shown)
	expect(ofLevant.filter((text) => /[0-9]/.test(text) || !/[٠-٩]/.test(text))).toEqual([])
	expect(ofLevant.slice(4)).toEqual(['نحو ١٢ دقيقة', '٣ من ١٥ درسًا'])
	const ofMaghreb = withWording({ locale: 'ar', digits: 'latn' }, shown)
	expect(ofMaghreb.filter((text) => !/[0-9]/.test(text) || /[٠-٩]/.test(text))).toEqual([])
	expect(ofMaghreb.slice(4)).toEqual(['نحو 12 دقيقة', '3 من 15 درسًا'])
})

test.each(['en', 'fr'] as const)('in %s numbers are written 0 to 9 whatever the context', (locale) => {
	const elsewhere = withWording({ locale, digits: 'arab' }, shown)
	expect(elsewhere.filter((text) => /[٠-٩]/.test(text))).toEqual([])
	expect(withWording({ locale, digits: 'latn' }, shown)).toEqual(elsewhere)
})

test('a message asked for in another language has that language’s numerals', () => {
	const minutes = withWording({ locale: 'ar', digits: 'arab' }, () => m.about_minutes({ count: 12 }, { locale: 'en' }))
	expect(minutes).toBe('about 12 minutes')
})

test.each([
	['en', 'English and Danish'],
	['fr', 'anglais et danois'],
	['ar', 'الإنجليزية والدانمركية'],
] as const)('in %s languages are called %s', (locale, expected) => {
	const named = withWording({ locale, digits: 'latn' }, () => formatList(['en', 'da'].map(languageName)))
	expect(named).toBe(expected)
})

test.each([
	['en', 'latn', 'Monday, 1 February 2027 at 22:30 Philippine Standard Time'],
	['fr', 'latn', 'lundi 1er février 2027 à 22:30 heure normale des Philippines'],
	['ar', 'arab', 'الاثنين، ١ فبراير ٢٠٢٧ في ١٠:٣٠ م توقيت الفيلبين الرسمي'],
] as const)('in %s a moment is said with its weekday and whose clocks show it', (locale, digits, said) => {
	const at = Date.UTC(2027, 1, 1, 14, 30)
	const text = withWording({ locale, digits }, () => formatMoment(at, 'Asia/Manila'))
	expect(text.replace(/\s/g, ' ')).toBe(said)
	expect(text).toContain(withWording({ locale, digits }, () => formatZone(at, 'Asia/Manila')))
})

test.each([
	['en', '1 February 2027', '11 February 2027, 9 February 2027'],
	['fr', '1er février 2027', '11 février 2027, 9 février 2027'],
	['ar', '1 فبراير 2027', '11 فبراير 2027, 9 فبراير 2027'],
] as const)('in %s the day stands before the month, and the first of a month is %s', (locale, first, others) => {
	expect(formatLetterDate(Date.UTC(2027, 1, 1), locale)).toBe(first)
	expect(['2027-02-11', '2027-02-09'].map((day) => formatDay(day, locale)).join(', ')).toBe(others)
})

test('a time of day is said by the clock of 24 hours in English', () => {
	expect(withWording({ locale: 'en', digits: 'latn' }, () => formatDateTime(AT))).toBe('7 Mar 2026, 14:05')
})

test('hundredths are always there, and nothing has no sign', () => {
	const texts = () => [0.2, -0.5, -0.001, 1].map(formatHundredths)
	expect(withWording({ locale: 'en', digits: 'latn' }, texts)).toEqual(['0.20', '-0.50', '0.00', '1.00'])
	expect(
		withWording({ locale: 'en', digits: 'latn' }, () => [-0.004, -0.01].map((value) => formatPercent(value))),
	).toEqual(['0%', '-1%'])
})
