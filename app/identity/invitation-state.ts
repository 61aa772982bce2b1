export const INVITATION_STATES = ['open', 'accepted', 'revoked', 'expired'] as const
export type InvitationState = (typeof INVITATION_STATES)[number]

type Times = { acceptedAt: number | null; revokedAt: number | null; expiresAt: number }

/** What has become of an invitation. How it ended first is what counts: one that was accepted does not expire. */
export function invitationState({ acceptedAt, revokedAt, expiresAt }: Times, now: number): InvitationState {
	if (acceptedAt !== null) return 'accepted'
	if (revokedAt !== null) return 'revoked'
	return expiresAt > now ? 'open' : 'expired'
}
