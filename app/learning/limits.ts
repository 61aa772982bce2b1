import type { RateLimit } from '#app/platform/rate-limit.ts'

/** Certificates that one network can look at: thirty, then one every 20 seconds. An employer checks a pile; a guesser gets nowhere. */
export const CHECKS_PER_NETWORK: RateLimit = { name: 'certificate-check', capacity: 30, refillMs: 20_000 }
