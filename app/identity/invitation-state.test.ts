import { expect, test } from 'vitest'
import { invitationState } from './invitation-state.ts'

test.each([
	['open until its last moment', { acceptedAt: null, revokedAt: null, expiresAt: 101 }, 'open'],
	['expired from then on', { acceptedAt: null, revokedAt: null, expiresAt: 100 }, 'expired'],
	['accepted for good', { acceptedAt: 50, revokedAt: null, expiresAt: 60 }, 'accepted'],
	['withdrawn for good', { acceptedAt: null, revokedAt: 50, expiresAt: 60 }, 'revoked'],
] as const)('an invitation is %s', (_, times, state) => {
	expect(invitationState(times, 100)).toBe(state)
})
