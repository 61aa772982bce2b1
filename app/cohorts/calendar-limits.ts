import type { RateLimit } from '#app/platform/rate-limit.ts'

const MINUTE_MS = 60_000

/** Programs ask every few hours, each device for itself; twenty at once, then one a minute. */
export const CALENDARS_PER_ADDRESS: RateLimit = { name: 'calendar', capacity: 20, refillMs: MINUTE_MS }

/** A service that keeps calendars for many asks from one network; guessing an address takes for ever anyway. */
export const CALENDARS_PER_NETWORK: RateLimit = { name: 'calendar-network', capacity: 600, refillMs: MINUTE_MS / 60 }
