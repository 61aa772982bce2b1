import { eq, lte } from 'drizzle-orm'
import type { Database, Transaction } from '#db/connection.ts'
import { rateLimits } from '#db/schema/platform.ts'
import { type RateLimit, type Take, take } from './rate-limit.ts'
import { sha256 } from './tokens.ts'

/**
 * Counts one try of `key`, or several together, against `limit`, in the database, so that a restart forgets nothing. A try is counted before
 * the work it allows, or a hundred tries at the same moment would all be the first.
 */
export function takeFromLimit(db: Database | Transaction, limit: RateLimit, key: string, now: number, tries = 1): Take {
	return db.transaction(
		(tx) => {
			const keyHash = hashKey(limit, key)
			const row = tx.select().from(rateLimits).where(eq(rateLimits.keyHash, keyHash)).get()
			const result = take(row?.fullAt ?? null, limit, now, tries)
			if (result.ok) {
				const { fullAt } = result
				tx.insert(rateLimits)
					.values({ keyHash, fullAt })
					.onConflictDoUpdate({ target: rateLimits.keyHash, set: { fullAt } })
					.run()
			}
			return result
		},
		{ behavior: 'immediate' },
	)
}

/** Gives one try back, for a try that turned out to be none of those the limit is meant for. */
export function refundLimit(db: Database | Transaction, limit: RateLimit, key: string): void {
	const keyHash = hashKey(limit, key)
	const row = db.select().from(rateLimits).where(eq(rateLimits.keyHash, keyHash)).get()
	if (!row) return
	db.update(rateLimits)
		.set({ fullAt: row.fullAt - limit.refillMs })
		.where(eq(rateLimits.keyHash, keyHash))
		.run()
}

/** Fills the bucket of `key` again. */
export function clearLimit(db: Database | Transaction, limit: RateLimit, key: string): void {
	db.delete(rateLimits)
		.where(eq(rateLimits.keyHash, hashKey(limit, key)))
		.run()
}

/** Forgets the buckets that are full again. */
export function sweepLimits(db: Database, now: number): void {
	db.delete(rateLimits).where(lte(rateLimits.fullAt, now)).run()
}

/** Keys are addresses of people and networks, which need not be readable here. */
function hashKey(limit: RateLimit, key: string): string {
	return sha256(`${limit.name}\0${key}`)
}
