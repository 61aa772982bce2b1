import { expect, test } from 'vitest'
import { createTestDatabase } from '#tests/database.ts'
import { listOpenInvitations } from './invitations.server.ts'
import { invitePeople } from './invite-people.server.ts'
import { INVITATIONS_PER_PERSON } from './limits.ts'
import { addPerson, auditActions, client, mailsIn, origin } from './people.fixture.ts'

const NOW = Date.now()

function withTrainer() {
	const db = createTestDatabase()
	const trainer = addPerson(db, { roles: ['trainer'] })
	const given = { invitedBy: trainer, roles: ['practitioner'], interfaceLocale: 'fr', contextId: 'senegal' } as const
	const invite = (emails: string[]) => invitePeople(db, { ...given, emails, origin, client, now: NOW })
	return { db, invite }
}

test('invites each person of a list', () => {
	const { db, invite } = withTrainer()
	expect(invite(['a@example.org', 'b@example.org'])).toEqual({ ok: true })
	expect(listOpenInvitations(db, { now: NOW })).toMatchObject([
		{ interfaceLocale: 'fr', contextId: 'senegal' },
		{ interfaceLocale: 'fr', contextId: 'senegal' },
	])
	expect(mailsIn(db).map(({ recipient }) => recipient)).toEqual(['a@example.org', 'b@example.org'])
	expect(auditActions(db)).toEqual(['person-invited', 'person-invited'])
})

test('invites nobody of a list in which somebody is a member', () => {
	const { db, invite } = withTrainer()
	addPerson(db, { email: 'Member@example.org' })
	const refusal = { ok: false, reason: 'already-a-member', emails: ['member@example.org'] }
	expect(invite(['a@example.org', 'member@example.org'])).toEqual(refusal)
	expect(mailsIn(db)).toEqual([])
	expect(listOpenInvitations(db, { now: NOW })).toEqual([])
})

test('invites nobody of a list that passes the limit', () => {
	const { db, invite } = withTrainer()
	const list = (length: number) => Array.from({ length }, (_, index) => `guest-${index}@example.org`)
	expect(invite(list(INVITATIONS_PER_PERSON.capacity + 1))).toEqual({ ok: false, reason: 'too-many-invitations' })
	expect(mailsIn(db)).toEqual([])
	expect(invite(list(3))).toEqual({ ok: true })
})
