import type { RateLimit } from '#app/platform/rate-limit.ts'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS

/** Failed sign-ins under one name: ten, then one every two minutes. A success gives its try back. */
export const TRIES_PER_ACCOUNT: RateLimit = { name: 'sign-in-account', capacity: 10, refillMs: 2 * MINUTE_MS }

/** Failed sign-ins from one network, wide enough for a training room that shares an address. */
export const TRIES_PER_NETWORK: RateLimit = { name: 'sign-in-network', capacity: 60, refillMs: 30 * SECOND_MS }

/** Guesses at the current password by whoever sits at a signed-in device. */
export const PASSWORD_CHECKS: RateLimit = { name: 'password-check', capacity: 5, refillMs: 5 * MINUTE_MS }

/** Mails that one name, or one network, can have sent out. */
export const RESETS_PER_ACCOUNT: RateLimit = { name: 'reset-account', capacity: 3, refillMs: 20 * MINUTE_MS }
export const RESETS_PER_NETWORK: RateLimit = { name: 'reset-network', capacity: 20, refillMs: 5 * MINUTE_MS }

export const INVITATIONS_PER_PERSON: RateLimit = { name: 'invitations', capacity: 200, refillMs: 5 * MINUTE_MS }

/** How often a person can have their data put together: five times, and five a day. */
export const DATA_DOWNLOADS: RateLimit = { name: 'data-downloads', capacity: 5, refillMs: (24 * 60 * MINUTE_MS) / 5 }
