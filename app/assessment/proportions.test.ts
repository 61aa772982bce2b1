import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newcombeDifference, wilsonInterval } from './proportions.ts'

test.each([
	// Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3.
	[81, 263, 0.2553, 0.3662],
	[15, 148, 0.0624, 0.1605],
	[0, 20, 0, 0.1611],
	[1, 29, 0.0061, 0.1718],
])('%i of %i is between %f and %f, as published', (hits, n, from, to) => {
	expect(wilsonInterval(hits, n)?.from).toBeCloseTo(from, 4)
	expect(wilsonInterval(hits, n)?.to).toBeCloseTo(to, 4)
})

test.each([
	// Newcombe 1998, Statistics in Medicine 17, 873–890, table II, method 10.
	[56, 70, 48, 80, 0.0524, 0.3339],
	[9, 10, 3, 10, 0.1705, 0.809],
	[5, 56, 0, 29, -0.0381, 0.1926],
	[10, 10, 0, 10, 0.6075, 1],
])('%i of %i less %i of %i is between %f and %f, as published', (hits, n, others, m, from, to) => {
	const interval = newcombeDifference({ hits, n }, { hits: others, n: m })
	expect(interval?.from).toBeCloseTo(from, 4)
	expect(interval?.to).toBeCloseTo(to, 4)
})

test('of nobody nothing is said', () => {
	expect(wilsonInterval(0, 0)).toBeNull()
	expect(newcombeDifference({ hits: 0, n: 0 }, { hits: 1, n: 2 })).toBeNull()
})

const counted = fc.integer({ min: 1, max: 500 }).chain((n) => fc.record({ n: fc.constant(n), hits: fc.nat(n) }))

test('an interval lies around its share, and turns with its groups', () => {
	fc.assert(
		fc.property(counted, counted, (one, other) => {
			const [there, back] = [newcombeDifference(one, other), newcombeDifference(other, one)]
			if (!there || !back) throw new Error('There are people in both.')
			expect(there.from).toBeLessThanOrEqual(there.difference)
			expect(there.to).toBeGreaterThanOrEqual(there.difference)
			expect(there.from).toBeGreaterThanOrEqual(-1 - 1e-9)
			expect(there.from).toBeCloseTo(-back.to, 9)
		}),
	)
})
