import fc from 'fast-check'
import { expect, test } from 'vitest'
import { correlation, mean, standardDeviation } from './moments.ts'
import { addPair, NO_PAIRS, pairedGain } from './paired-gain.ts'

const gainOf = (pairs: readonly (readonly [number, number])[]) =>
	pairedGain(pairs.reduce((sums, [before, after]) => addPair(sums, before, after), NO_PAIRS))

test('a gain reckoned by hand comes out', () => {
	const { n, before, after, difference, effect, normalisedGain } = gainOf([
		[0.2, 0.6],
		[0.4, 0.6],
		[0.6, 0.9],
		[0.4, 0.7],
	])
	expect([n, difference]).toEqual([4, expect.closeTo(0.3)])
	expect([before, after, normalisedGain]).toEqual([expect.closeTo(0.4), expect.closeTo(0.7), expect.closeTo(0.5)])
	// Variances 0.08/3 and 0.06/3, covariance 0.06/3.
	expect(effect?.size).toBeCloseTo(0.3 / Math.sqrt(0.07 / 3))
	const s4 = (0.07 / 3) ** 2
	const d2 = 0.09 / (0.07 / 3)
	const variance =
		(d2 * ((0.08 / 3) ** 2 + (0.06 / 3) ** 2 + 2 * (0.06 / 3) ** 2)) / (24 * s4) + 0.02 / 3 / (3 * (0.07 / 3))
	expect(effect?.to).toBeCloseTo(0.3 / Math.sqrt(0.07 / 3) + 1.959964 * Math.sqrt(variance), 5)
})

test.each([
	['nobody', [], { n: 0, before: null, effect: null, normalisedGain: null }],
	['one person', [[0.5, 0.75]], { n: 1, effect: null, normalisedGain: 0.5 }],
	[
		'people who are all alike',
		[
			[0.5, 0.75],
			[0.5, 0.75],
		],
		{ n: 2, effect: null, normalisedGain: 0.5 },
	],
	[
		'people who knew all before',
		[
			[1, 1],
			[1, 0.5],
		],
		{ n: 2, normalisedGain: null },
	],
] as [string, [number, number][], object][])('of %s nothing is made up', (_, pairs, due) => {
	expect(gainOf(pairs)).toMatchObject(due)
})

const score = fc.integer({ min: 0, max: 20 }).map((points) => points / 20)

test('sums say what the list of people says', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(score, score), { minLength: 2, maxLength: 60 }), (pairs) => {
			const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)]
			const [s1, s2] = [standardDeviation(xs) ?? 0, standardDeviation(ys) ?? 0]
			const { effect, before } = gainOf(pairs)
			expect(before).toBeCloseTo(mean(xs) ?? 0)
			if (s1 + s2 === 0) return expect(effect).toBeNull()
			const s = Math.sqrt((s1 ** 2 + s2 ** 2) / 2)
			const d = ((mean(ys) ?? 0) - (mean(xs) ?? 0)) / s
			const r = correlation(xs, ys) ?? 0
			const df = pairs.length - 1
			const variance =
				(d ** 2 * (s1 ** 4 + s2 ** 4 + 2 * r ** 2 * s1 ** 2 * s2 ** 2)) / (8 * df * s ** 4) +
				(s1 ** 2 + s2 ** 2 - 2 * r * s1 * s2) / (df * s ** 2)
			expect(effect?.size).toBeCloseTo(d, 6)
			expect(effect?.from).toBeCloseTo(d - 1.959964 * Math.sqrt(variance), 4)
		}),
	)
})
