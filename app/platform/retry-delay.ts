const MINUTE_MS = 60_000
const LONGEST_MS = 4 * 60 * MINUTE_MS

/** How long to wait after the given number of failed attempts: 1, 4, 16, 64 minutes, then every 4 hours. */
export function retryDelayMs(attempts: number): number {
	return Math.min(MINUTE_MS * 4 ** (attempts - 1), LONGEST_MS)
}
