import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawItems, type PoolItem } from './draw-items.ts'

const OBJECTIVES = ['define', 'map', 'critique']
const pool: PoolItem[] = OBJECTIVES.flatMap((objective) =>
	[1, 2, 3, 4].map((number) => ({ id: `${objective}-${number}`, objective })),
)
const NEVER = new Map<string, number>()
const objectiveOf = (id: string) => pool.find((item) => item.id === id)?.objective

const anyDraw = fc.record({
	perObjective: fc.integer({ min: 0, max: 6 }),
	seed: fc.string(),
	timesSeen: fc
		.array(fc.tuple(fc.constantFrom(...pool.map((item) => item.id)), fc.integer({ min: 1, max: 3 })))
		.map((seen) => new Map(seen)),
})

test('asks so many items for each objective, each once, or all there are', () => {
	fc.assert(
		fc.property(anyDraw, (draw) => {
			const ids = drawItems({ pool, objectives: OBJECTIVES, ...draw })
			expect(new Set(ids).size).toBe(ids.length)
			for (const objective of OBJECTIVES) {
				expect(ids.filter((id) => objectiveOf(id) === objective)).toHaveLength(Math.min(draw.perObjective, 4))
			}
		}),
	)
})

test('no item is asked while one of its objective that was seen less is left out', () => {
	fc.assert(
		fc.property(anyDraw, (draw) => {
			const ids = new Set(drawItems({ pool, objectives: OBJECTIVES, ...draw }))
			const seen = (item: PoolItem) => draw.timesSeen.get(item.id) ?? 0
			for (const asked of pool.filter((item) => ids.has(item.id))) {
				const leftOut = pool.filter((item) => item.objective === asked.objective && !ids.has(item.id))
				for (const item of leftOut) expect(seen(item)).toBeGreaterThanOrEqual(seen(asked))
			}
		}),
	)
})

test('the same seed draws the same items in the same order, however the pool was written', () => {
	fc.assert(
		fc.property(anyDraw, fc.shuffledSubarray(pool, { minLength: pool.length }), (draw, reordered) => {
			const one = drawItems({ pool, objectives: OBJECTIVES, ...draw })
			expect(drawItems({ pool: reordered, objectives: OBJECTIVES, ...draw })).toEqual(one)
		}),
	)
})

test('different seeds ask different items in different orders', () => {
	const draws = Array.from({ length: 40 }, (_, index) =>
		drawItems({ pool, objectives: OBJECTIVES, perObjective: 2, timesSeen: NEVER, seed: `seed ${index}` }),
	)
	expect(new Set(draws.map((ids) => ids.toSorted().join())).size).toBeGreaterThan(20)
	expect(new Set(draws.map((ids) => ids.map(objectiveOf).join())).size).toBeGreaterThan(20)
})

test('the post-test avoids the items of the pre-test', () => {
	const pre = drawItems({ pool, objectives: OBJECTIVES, perObjective: 1, timesSeen: NEVER, seed: 'pre' })
	const timesSeen = new Map(pre.map((id) => [id, 1]))
	const post = drawItems({ pool, objectives: OBJECTIVES, perObjective: 2, timesSeen, seed: 'post' })
	expect(post.filter((id) => pre.includes(id))).toEqual([])
})

test('items for no objective of the module are never asked', () => {
	const strays: PoolItem[] = [
		{ id: 'stray', objective: null },
		{ id: 'other', objective: 'other' },
	]
	expect(drawItems({ pool: strays, objectives: OBJECTIVES, perObjective: 2, timesSeen: NEVER, seed: 's' })).toEqual([])
})
