/**
 * A token bucket: `capacity` tries at once, and one more every `refillMs`.
 *
 * Its whole state is the moment it will be full again (the "theoretical arrival time" of the generic cell rate
 * algorithm, ITU-T I.371), so a refused try changes nothing and costs no write, and a full bucket need not be stored.
 */
export type RateLimit = {
	/** Keeps the keys of one limit apart from those of another. */
	name: string
	capacity: number
	refillMs: number
}

export type Take = { ok: true; fullAt: number; remaining: number } | { ok: false; retryAfterMs: number }

/** One try, or as many as belong together, at `now` from a bucket that is full again at `fullAt`; null is a full bucket. */
export function take(fullAt: number | null, limit: RateLimit, now: number, tries = 1): Take {
	const wholeMs = limit.capacity * limit.refillMs
	// No bucket is emptier than empty. One that claims to be was written while the clock was ahead, and is forgotten.
	const isCredible = fullAt !== null && fullAt <= now + wholeMs
	const start = isCredible ? Math.max(fullAt, now) : now
	const next = start + tries * limit.refillMs
	const roomMs = now + wholeMs - next
	if (roomMs < 0) return { ok: false, retryAfterMs: -roomMs }
	return { ok: true, fullAt: next, remaining: Math.floor(roomMs / limit.refillMs) }
}
