import { expect, test } from 'vitest'
import { rateLimits } from '#db/schema/platform.ts'
import { createTestDatabase } from '#tests/database.ts'
import { clearLimit, refundLimit, sweepLimits, takeFromLimit } from './rate-limit.server.ts'
import type { RateLimit } from './rate-limit.ts'

const limit: RateLimit = { name: 'test', capacity: 2, refillMs: 1000 }
const other: RateLimit = { ...limit, name: 'other' }

test('counts each key and each limit by itself', () => {
	const db = createTestDatabase()
	expect(takeFromLimit(db, limit, 'a', 0)).toMatchObject({ ok: true })
	expect(takeFromLimit(db, limit, 'a', 0)).toMatchObject({ ok: true })
	expect(takeFromLimit(db, limit, 'a', 0)).toEqual({ ok: false, retryAfterMs: 1000 })
	expect(takeFromLimit(db, limit, 'b', 0)).toMatchObject({ ok: true })
	expect(takeFromLimit(db, other, 'a', 0)).toMatchObject({ ok: true })
})

test('gives a try back', () => {
	const db = createTestDatabase()
	takeFromLimit(db, limit, 'a', 0)
	takeFromLimit(db, limit, 'a', 0)
	refundLimit(db, limit, 'a')
	expect(takeFromLimit(db, limit, 'a', 0)).toMatchObject({ ok: true, remaining: 0 })
	refundLimit(db, limit, 'never seen')
})

test('starts afresh once cleared', () => {
	const db = createTestDatabase()
	takeFromLimit(db, limit, 'a', 0)
	clearLimit(db, limit, 'a')
	expect(takeFromLimit(db, limit, 'a', 0)).toMatchObject({ ok: true, remaining: 1 })
})

test('stores no readable key and sweeps what is full again', () => {
	const db = createTestDatabase()
	takeFromLimit(db, limit, 'someone@example.org', 0)
	takeFromLimit(db, limit, 'someone.else@example.org', 500)
	expect(JSON.stringify(db.select().from(rateLimits).all())).not.toContain('example.org')
	sweepLimits(db, 1000)
	expect(db.select().from(rateLimits).all()).toHaveLength(1)
})
