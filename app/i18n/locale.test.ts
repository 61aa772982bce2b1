import { expect, test } from 'vitest'
import { directionOf, negotiateLocale } from './locale.ts'

test.each([
	['fr-SN,fr;q=0.9,en;q=0.5', 'fr'],
	['sw, ar;q=0.4, en;q=0.8', 'en'],
	['ar-TN', 'ar'],
	['de, es', 'en'],
	['fr;q=0, ar;q=0.1', 'ar'],
	[';;;,q=,fr;q=abc', 'fr'],
	['', 'en'],
	[null, 'en'],
])('Accept-Language %j is answered in %s', (header, locale) => {
	expect(negotiateLocale(header)).toBe(locale)
})

test('a header of any length is read in bounded time', () => {
	expect(negotiateLocale('x,'.repeat(1_000_000))).toBe('en')
})

test.each([
	['ar', 'rtl'],
	['ar-MA', 'rtl'],
	['fr', 'ltr'],
	['arn', 'ltr'],
])('%s runs %s', (locale, direction) => {
	expect(directionOf(locale)).toBe(direction)
})
