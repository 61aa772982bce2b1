import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayIn, daysBetween, endOfDay, isDay, startOfDay } from './cohort-days.ts'

const zones = fc.constantFrom('Africa/Dakar', 'Asia/Kathmandu', 'Africa/Cairo', 'America/Havana', 'Pacific/Auckland')
const days = fc
	.integer({ min: Date.parse('2024-01-01') / 864e5, max: Date.parse('2030-01-01') / 864e5 })
	.map((day) => new Date(day * 864e5).toISOString().slice(0, 10))

test('the day of a moment depends on where one is', () => {
	const at = Date.parse('2027-02-01T22:30:00Z')
	expect(dayIn('Africa/Dakar', at)).toBe('2027-02-01')
	expect(dayIn('Africa/Nairobi', at)).toBe('2027-02-02')
	expect(dayIn('America/Havana', at)).toBe('2027-02-01')
})

test('a day lasts from its first moment until the first one of the next', () => {
	fc.assert(
		fc.property(zones, days, (zone, day) => {
			const [start, end] = [startOfDay(zone, day), endOfDay(zone, day)]
			expect([dayIn(zone, start - 1), dayIn(zone, start), dayIn(zone, end - 1), dayIn(zone, end)]).toEqual([
				addDays(day, -1),
				day,
				day,
				addDays(day, 1),
			])
		}),
	)
})

test('where clocks go forward at midnight, the day begins at one', () => {
	// Egypt, 26 April 2024: 00:00 did not exist.
	expect(new Date(startOfDay('Africa/Cairo', '2024-04-26')).toISOString()).toBe('2024-04-25T22:00:00.000Z')
	expect(endOfDay('Africa/Cairo', '2024-04-26') - startOfDay('Africa/Cairo', '2024-04-26')).toBe(23 * 3_600_000)
})

test('days are counted', () => {
	fc.assert(
		fc.property(days, fc.integer({ min: -400, max: 400 }), (day, count) => {
			expect(daysBetween(day, addDays(day, count))).toBe(count)
		}),
	)
})

test.each(['2027-02-28', '2028-02-29'])('%s is a day', (text) => {
	expect(isDay(text)).toBe(true)
})

test.each(['2027-02-29', '2027-2-1', '01.02.2027', '1999-12-31', '2100-01-01', '', 'tomorrow'])(
	'%s is none',
	(text) => {
		expect(isDay(text)).toBe(false)
	},
)
