import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RateLimit, take } from './rate-limit.ts'

const limit: RateLimit = { name: 'test', capacity: 3, refillMs: 1000 }

function takeAll(times: number[], limit: RateLimit) {
	let fullAt: number | null = null
	return times.map((now) => {
		const result = take(fullAt, limit, now)
		if (result.ok) fullAt = result.fullAt
		return result
	})
}

test('allows the capacity at once and says how many are left', () => {
	const results = takeAll([0, 0, 0], limit)
	expect(results.map((result) => result.ok && result.remaining)).toEqual([2, 1, 0])
})

test('refuses the next and says when to come back', () => {
	expect(takeAll([0, 0, 0, 400], limit).at(-1)).toEqual({ ok: false, retryAfterMs: 600 })
	expect(takeAll([0, 0, 0, 1000], limit).at(-1)).toMatchObject({ ok: true, remaining: 0 })
})

test('is full again after capacity times refill', () => {
	expect(takeAll([0, 0, 0, 3000], limit).at(-1)).toMatchObject({ ok: true, remaining: 2 })
})

test('does not lock anybody out because the clock was once ahead', () => {
	const inTheFuture = 1_000_000_000
	expect(take(inTheFuture, limit, 0)).toMatchObject({ ok: true, remaining: 2 })
})

test('never allows more than the capacity plus what was refilled', () => {
	const limits = fc.record({
		name: fc.constant('x'),
		capacity: fc.integer({ min: 1, max: 20 }),
		refillMs: fc.integer({ min: 1, max: 5000 }),
	})
	const gaps = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 60 })
	fc.assert(
		fc.property(limits, gaps, (limit, gaps) => {
			let now = 0
			const times = gaps.map((gap) => (now += gap))
			const allowed = takeAll(times, limit).filter((result) => result.ok).length
			const elapsed = (times.at(-1) ?? 0) - (times[0] ?? 0)
			expect(allowed).toBeLessThanOrEqual(limit.capacity + Math.floor(elapsed / limit.refillMs))
		}),
	)
})

test('coming back when told to always works', () => {
	fc.assert(
		fc.property(fc.nat(10_000), fc.nat(10_000), (fullAt, now) => {
			const first = take(fullAt, limit, now)
			if (!first.ok) expect(take(fullAt, limit, now + first.retryAfterMs).ok).toBe(true)
		}),
	)
})
