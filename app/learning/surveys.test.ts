import { expect, test } from 'vitest'
import { LONGEST_WORDS, readSurveyForm, weekOf } from './surveys.ts'

function form(fields: Record<string, string>): FormData {
	const data = new FormData()
	for (const [name, value] of Object.entries(fields)) data.set(name, value)
	return data
}

test('what was rated and written is read, what was left out is not there', () => {
	const given = form({ 'rating-clear': '5', 'rating-useful': '', 'words-helped': ' The cases. ', 'words-change': ' ' })
	expect(readSurveyForm('reaction', given)).toEqual({
		ok: true,
		answer: { ratings: { clear: 5 }, words: { helped: 'The cases.' } },
	})
})

test('no occasion is no rating', () => {
	expect(readSurveyForm('behaviour', form({ 'rating-referral': 'none', 'rating-consent': '1' }))).toEqual({
		ok: true,
		answer: { ratings: { consent: 1 }, words: {} },
	})
})

test.each([
	[{}, 'empty'],
	[{ 'rating-referral': '3' }, 'empty'],
	[{ 'rating-clear': '6' }, 'not-valid'],
	[{ 'rating-clear': '1.5' }, 'not-valid'],
	[{ 'words-helped': 'x'.repeat(LONGEST_WORDS + 1) }, 'too-long'],
] as [Record<string, string>, string][])('%j is refused: %s', (fields, fault) => {
	expect(readSurveyForm('reaction', form(fields))).toEqual({ ok: false, fault })
})

test.each([
	['2027-02-01T00:00:00Z', '2027-02-01'],
	['2027-02-07T23:59:59Z', '2027-02-01'],
	['2027-02-08T00:00:00Z', '2027-02-08'],
	['2027-01-01T12:00:00Z', '2026-12-28'],
])('%s is in the week of %s', (at, week) => {
	expect(weekOf(Date.parse(at))).toBe(week)
})
