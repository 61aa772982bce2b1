import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
	addDays,
	clockMoment,
	clockTime,
	daysBetween,
	endOfDay,
	isDay,
	localDay,
	localHour,
	localMonday,
	startOfDay,
} from './local-time.ts'

const at = (iso: string) => Date.parse(iso)
const ZONES = ['Africa/Dakar', 'Europe/Skopje', 'Asia/Manila', 'America/Santiago', 'Asia/Kathmandu', 'Pacific/Apia']

test.each([
	['2027-02-28', true],
	['2027-02-29', false],
	['2028-02-29', true],
	['2027-2-1', false],
	['tomorrow', false],
])('%s is a day: %s', (text, is) => expect(isDay(text)).toBe(is))

test('one moment is another day further east', () => {
	const moment = at('2027-02-01T20:00:00Z')
	expect([localDay(moment, 'Africa/Dakar'), localDay(moment, 'Asia/Manila')]).toEqual(['2027-02-01', '2027-02-02'])
	expect([localHour(moment, 'Africa/Dakar'), localHour(moment, 'Asia/Manila')]).toEqual([20, 4])
	expect(clockTime(moment, 'Asia/Kathmandu')).toBe('01:45')
})

test('a week begins on Monday', () => {
	expect(localMonday(at('2027-02-07T12:00:00Z'), 'UTC')).toBe('2027-02-01')
	expect(localMonday(at('2027-02-08T12:00:00Z'), 'UTC')).toBe('2027-02-08')
})

test('a day on which the clocks change is shorter or longer', () => {
	const hours = (day: string) => (endOfDay(day, 'Europe/Skopje') - startOfDay(day, 'Europe/Skopje')) / 3_600_000
	expect([hours('2027-03-28'), hours('2027-10-31'), hours('2027-06-01')]).toEqual([23, 25, 24])
})

test('every moment of a day is in it, in every zone', () => {
	const moments = fc.integer({ min: at('2020-01-01'), max: at('2035-01-01') })
	fc.assert(
		fc.property(moments, fc.constantFrom(...ZONES), (moment, zone) => {
			const day = localDay(moment, zone)
			expect(startOfDay(day, zone)).toBeLessThanOrEqual(moment)
			expect(endOfDay(day, zone)).toBeGreaterThan(moment)
		}),
	)
})

test('what the clocks show leads back to the moment, unless they show it twice', () => {
	const minutes = fc.integer({ min: at('2020-01-01') / 60_000, max: at('2035-01-01') / 60_000 })
	fc.assert(
		fc.property(minutes, fc.constantFrom(...ZONES), (minute, zone) => {
			const moment = minute * 60_000
			const found = clockMoment(localDay(moment, zone), clockTime(moment, zone), zone)
			expect(found.ok ? [found.at] : found.reason === 'twice' ? found.moments : []).toContain(moment)
		}),
	)
})

test('a time that the clocks skip, and one that they show twice', () => {
	expect(clockMoment('2027-03-28', '02:30', 'Europe/Skopje')).toEqual({ ok: false, reason: 'skipped' })
	expect(clockMoment('2027-10-31', '02:30', 'Europe/Skopje')).toEqual({
		ok: false,
		reason: 'twice',
		moments: [at('2027-10-31T00:30:00Z'), at('2027-10-31T01:30:00Z')],
	})
})

test('days are added and counted over the ends of months', () => {
	expect(addDays('2027-02-26', 5)).toBe('2027-03-03')
	expect(daysBetween('2027-02-26', '2027-03-03')).toBe(5)
	expect(daysBetween('2027-03-03', '2027-02-26')).toBe(-5)
})
