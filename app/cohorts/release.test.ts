import { expect, test } from 'vitest'
import { lockedBy } from './release.ts'

const nairobi = { releaseOn: '2027-03-01', timeZone: 'Africa/Nairobi' }
const dakar = { releaseOn: '2027-03-01', timeZone: 'Africa/Dakar' }
const at = Date.parse

test('a module opens when its day begins where the cohort is', () => {
	expect(lockedBy([nairobi], at('2027-02-28T20:59:59Z'))).toBe(nairobi)
	expect(lockedBy([nairobi], at('2027-02-28T21:00:00Z'))).toBe(null)
	expect(lockedBy([dakar], at('2027-02-28T21:00:00Z'))).toBe(dakar)
})

test('of several cohorts the one that opens it first decides', () => {
	expect(lockedBy([dakar, nairobi], at('2027-02-28T20:00:00Z'))).toBe(nairobi)
	expect(lockedBy([dakar, nairobi], at('2027-02-28T21:00:00Z'))).toBe(null)
	expect(lockedBy([dakar, { ...nairobi, releaseOn: null }], 0)).toBe(null)
})

test('what no plan speaks of is open', () => {
	expect(lockedBy([], 0)).toBe(null)
})
