import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyseScores } from './item-analysis.ts'

const table = (rows: number[][], maxScores = rows[0]?.map(() => 1) ?? []) => ({
	items: maxScores.map((maxScore, index) => ({ name: `item-${index + 1}`, maxScore })),
	rows,
})

/** The 1,000 answer patterns of the Law School Admission Test, section 6 (Bock & Lieberman 1970), by number of people. */
const LSAT6: [pattern: string, people: number][] = [
	['00000', 3],
	['00001', 6],
	['00010', 2],
	['00011', 11],
	['00100', 1],
	['00101', 1],
	['00110', 3],
	['00111', 4],
	['01000', 1],
	['01001', 8],
	['01010', 0],
	['01011', 16],
	['01100', 0],
	['01101', 3],
	['01110', 2],
	['01111', 15],
	['10000', 10],
	['10001', 29],
	['10010', 14],
	['10011', 81],
	['10100', 3],
	['10101', 28],
	['10110', 15],
	['10111', 80],
	['11000', 16],
	['11001', 56],
	['11010', 21],
	['11011', 173],
	['11100', 11],
	['11101', 61],
	['11110', 28],
	['11111', 298],
]

test('the published statistics of LSAT section 6 come out', () => {
	const rows = LSAT6.flatMap(([pattern, people]) => Array.from({ length: people }, () => [...pattern].map(Number)))
	const { n, items, test: whole } = analyseScores(table(rows))
	expect(n).toBe(1000)
	expect(items.map(({ facility }) => facility)).toEqual([0.924, 0.709, 0.553, 0.763, 0.87])
	expect((whole.mean ?? 0) * 5).toBeCloseTo(3.819, 10)
	expect(whole.alpha).toBeCloseTo(0.295, 3)
})

test('a small test reckoned by hand comes out', () => {
	const { items, test: whole } = analyseScores(
		table(
			[
				[1, 2],
				[0, 1],
				[1, 0],
				[1, 3],
			],
			[1, 4],
		),
	)
	// Totals 3, 1, 1, 4: mean 2.25, variance 2.25; item variances 0.25 and 5/3.
	expect(whole.mean).toBeCloseTo(0.45)
	expect(whole.median).toBeCloseTo(0.4)
	expect(whole.sd).toBeCloseTo(0.3)
	expect(whole.alpha).toBeCloseTo(2 * (1 - (0.25 + 5 / 3) / 2.25))
	expect(items[0]).toMatchObject({ facility: 0.75, sd: 0.5, alphaIfDeleted: null })
	expect(items[1]?.facility).toBeCloseTo(0.375)
	expect(items[0]?.discrimination).toBeCloseTo(1 / 6 / Math.sqrt(0.25 * (5 / 3)))
	expect(items[0]?.efficiency).toBeCloseTo(1 / 6 / 0.5)
})

test('what is not defined is null', () => {
	expect(analyseScores(table([])).test).toEqual({
		mean: null,
		median: null,
		sd: null,
		skewness: null,
		kurtosis: null,
		alpha: null,
		errorRatio: null,
		sem: null,
	})
	const alike = analyseScores(
		table([
			[0.1, 0.1],
			[0.1, 0.1],
			[0.1, 0.1],
		]),
	)
	expect(alike.test).toMatchObject({ sd: 0, skewness: null, kurtosis: null, alpha: null, sem: null })
	expect(alike.items[0]).toMatchObject({ sd: 0, discrimination: null, efficiency: null, itemTotal: null })
})

test('one person has a mean and no spread', () => {
	const { n, items, test: whole } = analyseScores(table([[1, 0]]))
	expect(n).toBe(1)
	expect(items.map(({ facility, sd }) => [facility, sd])).toEqual([
		[1, null],
		[0, null],
	])
	expect(whole).toMatchObject({ mean: 0.5, median: 0.5, sd: null, skewness: null, alpha: null, sem: null })
})

test('totals that are equal on paper have no spread, however their fractions were added up', () => {
	const { items, test: whole } = analyseScores(
		table([
			[0.1, 0.2, 0],
			[0.3, 0, 0],
			[0, 0.3, 0],
		]),
	)
	expect(whole).toMatchObject({ sd: 0, alpha: null, errorRatio: null, sem: null })
	expect(items[2]).toMatchObject({ discrimination: null, efficiency: null, itemTotal: null })
})

const scores = fc
	.integer({ min: 2, max: 6 })
	.chain((k) =>
		fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: k, maxLength: k }), { minLength: 2, maxLength: 30 }),
	)

test('any table gives numbers within their bounds, or null', () => {
	fc.assert(
		fc.property(scores, (rows) => {
			const { items, test: whole } = analyseScores(
				table(
					rows,
					rows[0]?.map(() => 4),
				),
			)
			for (const { facility, discrimination, efficiency, itemTotal } of items) {
				expect(facility).toBeGreaterThanOrEqual(0)
				expect(facility).toBeLessThanOrEqual(1)
				for (const r of [discrimination, itemTotal]) if (r !== null) expect(Math.abs(r)).toBeLessThanOrEqual(1)
				if (efficiency !== null) expect(efficiency).toBeLessThanOrEqual(1 + 1e-9)
			}
			if (whole.alpha !== null) expect(whole.alpha).toBeLessThanOrEqual(1 + 1e-9)
		}),
	)
})

test('counting every point double changes no fraction', () => {
	fc.assert(
		fc.property(scores, (rows) => {
			const once = analyseScores(
				table(
					rows,
					rows[0]?.map(() => 4),
				),
			)
			const twice = analyseScores(
				table(
					rows.map((row) => row.map((score) => score * 2)),
					rows[0]?.map(() => 8),
				),
			)
			expect(twice.test.alpha ?? 0).toBeCloseTo(once.test.alpha ?? 0, 8)
			expect(twice.items.map(({ facility }) => facility)).toEqual(once.items.map(({ facility }) => facility))
		}),
	)
})
