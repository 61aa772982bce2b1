import fc from 'fast-check'
import { expect, test } from 'vitest'
import { completionOverTime } from './completion-over-time.ts'

const cohort = { timeZone: 'Africa/Nairobi', startsOn: '2027-02-03', endsOn: '2027-02-20' }
const at = Date.parse

test('counts what was completed in each week of the cohort, and all until its end', () => {
	const completedAt = [
		at('2026-12-24'),
		// Still Sunday in Nairobi, and then Monday.
		at('2027-02-07T20:59:59Z'),
		at('2027-02-07T21:00:00Z'),
		at('2027-06-01'),
	]
	expect(completionOverTime({ cohort, completedAt, toComplete: 8, now: at('2027-12-01') })).toEqual([
		{ monday: '2027-02-01', completed: 2, share: 0.25 },
		{ monday: '2027-02-08', completed: 1, share: 0.375 },
		{ monday: '2027-02-15', completed: 1, share: 0.5 },
	])
})

test('ends with this week, and says nothing before the first or where there is nothing to complete', () => {
	const weeks = (now: string, toComplete = 8) =>
		completionOverTime({ cohort, completedAt: [], toComplete, now: at(now) }).map(({ monday }) => monday)
	expect(weeks('2027-02-09')).toEqual(['2027-02-01', '2027-02-08'])
	expect(weeks('2027-01-20')).toEqual([])
	expect(weeks('2027-02-09', 0)).toEqual([])
})

test('nothing is lost or counted twice', () => {
	const moments = fc.array(fc.integer({ min: at('2026-01-01'), max: at('2028-01-01') }), { maxLength: 50 })
	fc.assert(
		fc.property(moments, (completedAt) => {
			const weeks = completionOverTime({ cohort, completedAt, toComplete: 50, now: at('2027-12-01') })
			expect(weeks.reduce((sum, { completed }) => sum + completed, 0)).toBe(completedAt.length)
			expect(weeks.at(-1)?.share).toBeCloseTo(completedAt.length / 50)
		}),
	)
})
