export const SLIP_STATES = ['open', 'used', 'expired', 'revoked'] as const
export type SlipState = (typeof SLIP_STATES)[number]

type Times = { usedAt: number | null; revokedAt: number | null; expiresAt: number }

/** What has become of a slip. How it ended first is what counts: one that was used does not expire. */
export function slipState({ usedAt, revokedAt, expiresAt }: Times, now: number): SlipState {
	if (usedAt !== null) return 'used'
	if (revokedAt !== null) return 'revoked'
	return expiresAt > now ? 'open' : 'expired'
}
