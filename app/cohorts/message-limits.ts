import type { RateLimit } from '#app/platform/rate-limit.ts'

/** Messages of one trainer, each of which fills many mailboxes: ten, then one every quarter of an hour. */
export const MESSAGES_PER_TRAINER: RateLimit = { name: 'cohort-messages', capacity: 10, refillMs: 15 * 60_000 }
