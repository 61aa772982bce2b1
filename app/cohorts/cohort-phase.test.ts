import { expect, test } from 'vitest'
import { isOutside, phaseOf } from './cohort-phase.ts'

const nairobi = { timeZone: 'Africa/Nairobi', startsOn: '2027-02-01', endsOn: '2027-05-31', closedAt: null }

test.each([
	['2027-01-31T20:59:59Z', 'upcoming'],
	['2027-01-31T21:00:00Z', 'current'],
	['2027-05-31T20:59:59Z', 'current'],
	['2027-05-31T21:00:00Z', 'ended'],
] as const)('at %s a cohort in Nairobi is %s', (at, phase) => {
	expect(phaseOf(nairobi, Date.parse(at))).toBe(phase)
})

test.each([
	['2027-01-31T20:59:59Z', true],
	['2027-01-31T21:00:00Z', false],
	['2027-05-31T20:59:59Z', false],
	['2027-05-31T21:00:00Z', true],
])('at %s one is outside the days of a cohort in Nairobi: %s', (at, is) => {
	expect(isOutside(nairobi, Date.parse(at))).toBe(is)
})

test('a closed cohort is closed, whatever its dates', () => {
	expect(phaseOf({ ...nairobi, closedAt: 5 }, Date.parse('2027-03-01'))).toBe('closed')
})
