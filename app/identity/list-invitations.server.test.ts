import { expect, test } from 'vitest'
import { createTestDatabase } from '#tests/database.ts'
import { acceptInvitation } from './accept-invitation.server.ts'
import { invitePerson } from './invite-person.server.ts'
import { findInvitation, findInvitationOfLink, listInvitations } from './list-invitations.server.ts'
import { addPerson, client, origin, PASSWORD, tokenIn } from './people.fixture.ts'
import type { Person } from './people.server.ts'
import { revokeInvitation } from './revoke-invitation.server.ts'

const NOW = Date.now()
const LATER = NOW + 15 * 24 * 60 * 60 * 1000
const ALL = { limit: 50, offset: 0 }

function withTrainer() {
	const db = createTestDatabase()
	const trainer = addPerson(db, { displayName: 'Aïssatou', roles: ['trainer'] })
	const invite = (invitedBy: Person, now: number) => {
		const whom = { email: null, roles: ['practitioner'] as const, interfaceLocale: null, contextId: null }
		const result = invitePerson(db, { ...whom, invitedBy, origin, client, now })
		if (!result.ok) throw new Error(result.reason)
		return { id: result.invitationId, token: tokenIn(result.link) }
	}
	return { db, trainer, invite }
}

test('shows what has become of each invitation, the newest first', async () => {
	const { db, trainer, invite } = withTrainer()
	const accepted = invite(trainer, NOW)
	const revoked = invite(trainer, NOW + 1)
	const open = invite(trainer, NOW + 2)
	const guest = { displayName: 'Awa', username: 'awa', password: PASSWORD, interfaceLocale: 'fr' } as const
	await acceptInvitation(db, { token: accepted.token, ...guest, client, now: NOW + 3, letIn: () => {} })
	revokeInvitation(db, { invitationId: revoked.id, revokedBy: trainer.id, client, now: NOW + 3 })

	const states = (now: number) =>
		listInvitations(db, { ...ALL, now }).map(({ id, state, guestName }) => ({ id, state, guestName }))
	expect(states(NOW + 4)).toEqual([
		{ id: open.id, state: 'open', guestName: null },
		{ id: revoked.id, state: 'revoked', guestName: null },
		{ id: accepted.id, state: 'accepted', guestName: 'Awa' },
	])
	expect(states(LATER)[0]).toMatchObject({ state: 'expired' })
	expect(listInvitations(db, { now: NOW, limit: 1, offset: 1 }).map(({ id }) => id)).toEqual([revoked.id])
})

test('one inviter sees their own', () => {
	const { db, trainer, invite } = withTrainer()
	const other = addPerson(db, { roles: ['trainer'] })
	const own = invite(trainer, NOW)
	invite(other, NOW)
	expect(listInvitations(db, { ...ALL, invitedBy: trainer.id, now: NOW }).map(({ id }) => id)).toEqual([own.id])
})

test('finds an invitation by its id and by its link, and nothing by anything else', () => {
	const { db, trainer, invite } = withTrainer()
	const { id, token } = invite(trainer, NOW)
	expect(findInvitation(db, id, NOW)).toMatchObject({ id, inviterName: 'Aïssatou', state: 'open' })
	expect(findInvitationOfLink(db, token, LATER)).toMatchObject({ id, state: 'expired' })
	expect(findInvitation(db, token, NOW)).toBeNull()
	expect(findInvitationOfLink(db, id, NOW)).toBeNull()
})
