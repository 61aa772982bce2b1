import type { RateLimit } from '#app/platform/rate-limit.ts'

const MINUTE_MS = 60_000

/** Wrong codes from one network, wide enough for a training room that shares an address; see `slip-code.ts`. */
export const SLIP_TRIES: RateLimit = { name: 'slip-codes', capacity: 40, refillMs: MINUTE_MS }

/** Lists that a trainer has looked at or imported; also how fast addresses could be tried. */
export const LISTS_PER_PERSON: RateLimit = { name: 'people-lists', capacity: 30, refillMs: 10 * MINUTE_MS }

/** Mails that a trainer's lists and resendings send: a large programme in a day, not a mailing of spam. */
export const COHORT_MAILS: RateLimit = { name: 'cohort-mails', capacity: 3000, refillMs: MINUTE_MS }

/** Accounts and requests that come from one network over join links. */
export const JOIN_REQUESTS: RateLimit = { name: 'join-requests', capacity: 40, refillMs: 2 * MINUTE_MS }

/** Mails that one address, and one network, can have sent by asking to join. */
export const JOIN_MAILS_PER_ADDRESS: RateLimit = { name: 'join-mail-address', capacity: 3, refillMs: 60 * MINUTE_MS }
export const JOIN_MAILS_PER_NETWORK: RateLimit = { name: 'join-mail-network', capacity: 40, refillMs: 3 * MINUTE_MS }

/** Requests that wait in one cohort; more than a trainer can know apart are no requests any more. */
export const MOST_OPEN_REQUESTS = 200

/** The longest list of people. */
export const MOST_ROWS = 1000
export const LONGEST_LIST_BYTES = 1024 * 1024

/** Slips that one cohort can have, whatever has become of them, and that are made at once. */
export const MOST_SLIPS = 2000
export const MOST_SLIPS_AT_ONCE = 200

/** From the printing to the day when everybody has joined. */
export const SLIP_DAYS = 60
