import { expect, test } from 'vitest'
import { invitations } from '#db/schema/identity.ts'
import { createTestDatabase } from '#tests/database.ts'
import { acceptInvitation } from './accept-invitation.server.ts'
import { findInvitationByToken, listOpenInvitations } from './invitations.server.ts'
import { invitePerson } from './invite-person.server.ts'
import { addPerson, auditActions, client, mailsIn, origin, PASSWORD, tokenIn } from './people.fixture.ts'
import { findPerson } from './people.server.ts'
import { revokeInvitation } from './revoke-invitation.server.ts'
import { signIn } from './sign-in.server.ts'

const NOW = Date.now()
const DAY_MS = 24 * 60 * 60 * 1000

function withTrainer() {
	const db = createTestDatabase()
	const trainer = addPerson(db, { displayName: 'Grace Wanjiru', roles: ['trainer'] })
	const invite = (email: string | null) =>
		invitePerson(db, {
			invitedBy: trainer,
			email,
			roles: ['practitioner'],
			interfaceLocale: 'fr',
			contextId: 'senegal',
			origin,
			client,
			now: NOW,
		})
	const accept = (token: string, wanted: Partial<Parameters<typeof acceptInvitation>[1]> = {}) =>
		acceptInvitation(db, {
			token,
			displayName: 'Awa Diop',
			username: null,
			password: PASSWORD,
			interfaceLocale: 'fr',
			client,
			now: NOW,
			letIn: () => {},
			...wanted,
		})
	const mailedToken = () => tokenIn(mailsIn(db).at(-1)?.body)
	return { db, trainer, invite, accept, mailedToken }
}

test('a mailed link makes an account with what the inviter set, and signs its owner in', async () => {
	const { db, trainer, invite, accept, mailedToken } = withTrainer()
	const invited = invite('awa@example.org')
	expect(invited).toMatchObject({ ok: true, link: null })
	expect(mailsIn(db)).toMatchObject([
		{ recipient: 'awa@example.org', locale: 'fr', subject: expect.stringContaining('Invitation') },
	])
	expect(mailsIn(db)[0]?.body).toContain(trainer.displayName)

	const accepted = await accept(mailedToken())
	expect(accepted).toMatchObject({ ok: true, sessionSecret: expect.stringMatching(/^[a-z2-7]{40}$/) })
	if (!accepted.ok || !invited.ok) return
	expect(accepted.invitationId).toBe(invited.invitationId)
	expect(findPerson(db, accepted.userId)).toMatchObject({
		email: 'awa@example.org',
		username: null,
		roles: ['practitioner'],
		contextId: 'senegal',
		interfaceLocale: 'fr',
	})
	expect(await signIn(db, { identifier: 'awa@example.org', password: PASSWORD, client, now: NOW })).toMatchObject({
		ok: true,
	})
	expect(auditActions(db)).toEqual(['person-invited', 'invitation-accepted', 'signed-in'])
})

test('a link handed over in person lets its owner choose a username', async () => {
	const { db, invite, accept } = withTrainer()
	const invited = invite(null)
	const token = tokenIn(invited.ok ? invited.link : null)
	expect(mailsIn(db)).toEqual([])
	expect(await accept(token)).toEqual({ ok: false, reason: 'username-missing' })
	expect(await accept(token, { username: 'Awa.Diop' })).toMatchObject({ ok: true })
	const second = invite(null)
	const secondToken = tokenIn(second.ok ? second.link : null)
	expect(await accept(secondToken, { username: 'awa.diop' })).toEqual({ ok: false, reason: 'username-taken' })
	expect(await accept(secondToken, { username: 'awa.d' })).toMatchObject({ ok: true })
})

test('a link works once, even for two at the same moment', async () => {
	const { invite, accept, mailedToken } = withTrainer()
	invite('awa@example.org')
	const token = mailedToken()
	const results = await Promise.all([accept(token), accept(token), accept(token)])
	expect(results.filter((result) => result.ok)).toHaveLength(1)
	expect(await accept(token)).toEqual({ ok: false, reason: 'link-not-valid' })
})

test('the link itself is stored nowhere', () => {
	const { db, invite, mailedToken } = withTrainer()
	invite('awa@example.org')
	expect(JSON.stringify(db.select().from(invitations).all())).not.toContain(mailedToken())
})

test('a link runs out, can be revoked, and cannot be guessed', async () => {
	const { db, trainer, invite, accept, mailedToken } = withTrainer()
	const invited = invite('awa@example.org')
	const token = mailedToken()
	const afterIt = NOW + 14 * DAY_MS
	expect(await accept(token, { now: afterIt })).toEqual({ ok: false, reason: 'link-not-valid' })
	expect(await accept(`${token}x`)).toEqual({ ok: false, reason: 'link-not-valid' })
	expect(findInvitationByToken(db, token, NOW)).toMatchObject({
		email: 'awa@example.org',
		inviterName: 'Grace Wanjiru',
	})

	const invitationId = invited.ok ? invited.invitationId : ''
	const revocation = { invitationId, revokedBy: trainer.id, client, now: NOW }
	expect(revokeInvitation(db, revocation)).toEqual({ ok: true })
	expect(revokeInvitation(db, revocation)).toEqual({ ok: false, reason: 'not-open' })
	expect(await accept(token)).toEqual({ ok: false, reason: 'link-not-valid' })
})

test('a second invitation to the same address replaces the first', async () => {
	const { db, trainer, invite, accept, mailedToken } = withTrainer()
	invite('awa@example.org')
	const first = mailedToken()
	invite('AWA@example.org')
	expect(listOpenInvitations(db, { invitedBy: trainer.id, now: NOW })).toHaveLength(1)
	expect(await accept(first)).toEqual({ ok: false, reason: 'link-not-valid' })
	expect(await accept(mailedToken())).toMatchObject({ ok: true })
})

test('a member is not invited again', async () => {
	const { db, invite, accept, mailedToken } = withTrainer()
	invite('awa@example.org')
	const token = mailedToken()
	addPerson(db, { email: 'Awa@Example.org' })
	expect(invite('awa@example.org')).toEqual({ ok: false, reason: 'already-a-member' })
	expect(await accept(token)).toEqual({ ok: false, reason: 'already-a-member' })
})

test('a password that will not do leaves the link open', async () => {
	const { invite, accept, mailedToken } = withTrainer()
	invite('awa@example.org')
	expect(await accept(mailedToken(), { password: 'short' })).toEqual({ ok: false, reason: 'password-too-short' })
	expect(await accept(mailedToken(), { password: 'demo-practice-only' })).toEqual({
		ok: false,
		reason: 'password-too-common',
	})
	expect(await accept(mailedToken())).toMatchObject({ ok: true })
})

test('nobody sends invitations without end', () => {
	const { invite } = withTrainer()
	for (let i = 0; i < 200; i++) expect(invite(null).ok).toBe(true)
	expect(invite(null)).toEqual({ ok: false, reason: 'too-many-invitations' })
})
