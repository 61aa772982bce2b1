import { expect, test } from 'vitest'
import { invitations } from '#db/schema/identity.ts'
import { createTestDatabase } from '#tests/database.ts'
import { acceptInvitation } from './accept-invitation.server.ts'
import { invitePerson } from './invite-person.server.ts'
import { INVITATIONS_KEPT_DAYS } from './kept.ts'
import { addPerson, client, origin, PASSWORD, tokenIn } from './people.fixture.ts'
import { sweepIdentity } from './sweep-identity.server.ts'

const DAY_MS = 24 * 60 * 60 * 1000

test('an invitation that nobody took up is forgotten in time, with its address; one that was accepted stays', async () => {
	const db = createTestDatabase()
	const invitedBy = addPerson(db, { roles: ['trainer'] })
	const invite = (email: string | null) => {
		const guest = { email, roles: ['practitioner' as const], interfaceLocale: null, contextId: null }
		return invitePerson(db, { ...guest, invitedBy, origin, client, now: 0 })
	}
	invite('nobody@example.org')
	const taken = invite(null)
	const token = tokenIn(taken.ok ? taken.link : null)
	const guest = { displayName: 'Awa Sarr', username: 'awa', password: PASSWORD, interfaceLocale: 'en' } as const
	expect(await acceptInvitation(db, { ...guest, token, client, now: 1, letIn: () => {} })).toMatchObject({ ok: true })

	const expiresAt = db.select().from(invitations).all()[0]?.expiresAt ?? 0
	const end = expiresAt + INVITATIONS_KEPT_DAYS * DAY_MS
	sweepIdentity(db, end - 1)
	expect(db.select().from(invitations).all()).toHaveLength(2)
	sweepIdentity(db, end)
	expect(db.select().from(invitations).all()).toMatchObject([{ acceptedAt: 1 }])
})
