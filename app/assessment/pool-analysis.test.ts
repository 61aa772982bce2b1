import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyseScores } from './item-analysis.ts'
import { analysePool } from './pool-analysis.ts'
import type { PoolScores } from './pool-scores.ts'
import type { ItemAnalysis, TestAnalysis } from './score-statistics.ts'

/** A table with a gap wherever somebody was not asked. */
function pool(rows: (number | null)[][]): PoolScores {
	const entries = rows.flatMap((row, attempt) =>
		row.flatMap((score, item) => (score === null ? [] : [{ attempt, item, score }])),
	)
	return {
		itemIds: (rows[0] ?? []).map((_, index) => `item-${index + 1}`),
		attempts: rows.length,
		attempt: Uint32Array.from(entries, ({ attempt }) => attempt),
		item: Uint16Array.from(entries, ({ item }) => item),
		score: Float64Array.from(entries, ({ score }) => score),
	}
}

const close = (value: number | null, due: number | null) =>
	due === null ? expect(value).toBeNull() : expect(value).toBeCloseTo(due, 9)

test('where everybody was asked everything it is the analysis of the whole table', () => {
	const complete = fc.integer({ min: 2, max: 6 }).chain((k) =>
		fc.array(fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: k, maxLength: k }), {
			minLength: 1,
			maxLength: 40,
		}),
	)
	fc.assert(
		fc.property(complete, (rows) => {
			const whole = analyseScores({
				items: (rows[0] ?? []).map((_, i) => ({ name: `item-${i + 1}`, maxScore: 1 })),
				rows,
			})
			const drawn = analysePool(pool(rows))
			for (const [index, item] of whole.items.entries()) {
				const { name, ...numbers } = item
				expect(drawn.items[index]).toMatchObject({ name, n: rows.length })
				for (const [key, due] of Object.entries(numbers))
					close(drawn.items[index]?.[key as keyof Omit<ItemAnalysis, 'name'>] ?? null, due)
			}
			for (const [key, due] of Object.entries(whole.test)) close(drawn.test[key as keyof TestAnalysis], due)
		}),
	)
})

test('gaps are no zeros: an item rests on those who were asked it', () => {
	const { items, n, itemsAsked } = analysePool(
		pool([
			[1, null, 1],
			[1, 0, null],
			[null, 1, 0],
		]),
	)
	expect([n, itemsAsked]).toEqual([3, 2])
	expect(items.map((item) => [item.n, item.facility])).toEqual([
		[2, 1],
		[2, 0.5],
		[2, 0.5],
	])
})

test('α of forms drawn by chance comes near that of whole tables of the same length', () => {
	// Ten parallel items, each ability + noise: α of a form of four by Spearman and Brown is 4r / (1 + 3r).
	const random = mulberry(5)
	const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
	const rows = Array.from({ length: 4_000 }, () => {
		const ability = normal()
		const asked = new Set<number>()
		while (asked.size < 4) asked.add(Math.floor(random() * 10))
		return Array.from({ length: 10 }, (_, item) => {
			const score = 0.5 + 0.1 * ability + 0.1 * normal()
			return asked.has(item) ? score : null
		})
	})
	const { test: form, items } = analysePool(pool(rows))
	expect(form.alpha).toBeCloseTo((4 * 0.5) / (1 + 3 * 0.5), 1)
	expect(form.alpha).toBeGreaterThan(0.77)
	expect(form.alpha).toBeLessThan(0.83)
	for (const { alphaIfDeleted } of items) expect(Math.abs((alphaIfDeleted ?? 0) - 1.5 / 2)).toBeLessThan(0.03)
	// The item with three parallel others: r√(3 / (1 + 2r)).
	for (const { discrimination } of items) expect(Math.abs((discrimination ?? 0) - 0.612)).toBeLessThan(0.08)
})

test.each([
	['nobody', []],
	['one person', [[1, 0, null]]],
	[
		'items that nobody was asked together',
		[
			[1, null],
			[null, 0],
			[0, null],
			[null, 1],
		],
	],
	[
		'no spread',
		[
			[1, 1],
			[1, 1],
		],
	],
] as [string, (number | null)[][]][])('of %s nothing is made up', (_, rows) => {
	const { test: form, items } = analysePool(pool(rows))
	expect([form.alpha, form.sem, form.errorRatio]).toEqual([null, null, null])
	for (const item of items) expect([item.efficiency, item.alphaIfDeleted]).toEqual([null, null])
	for (const value of Object.values(form)) expect(value).not.toBeNaN()
})

function mulberry(seed: number) {
	let state = seed
	return () => {
		state = (state + 0x6d2b79f5) >>> 0
		let t = Math.imul(state ^ (state >>> 15), state | 1)
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
	}
}
