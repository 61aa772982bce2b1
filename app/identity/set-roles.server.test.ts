import { expect, test } from 'vitest'
import { createTestDatabase } from '#tests/database.ts'
import { listAudit } from './audit.server.ts'
import { createAdmin } from './create-admin.server.ts'
import { disablePerson } from './disable-person.server.ts'
import { enablePerson } from './enable-person.server.ts'
import { listOpenInvitations } from './invitations.server.ts'
import { invitePerson } from './invite-person.server.ts'
import { addPerson, auditActions, client, origin, PASSWORD } from './people.fixture.ts'
import { findPerson, listPeople } from './people.server.ts'
import { revokeSession } from './revoke-session.server.ts'
import { listSessions, startSession } from './session.server.ts'
import { setRoles } from './set-roles.server.ts'
import { signIn } from './sign-in.server.ts'
import { updateProfile } from './update-profile.server.ts'
import type { Role } from './user.ts'

const NOW = Date.now()

function withAdmin() {
	const db = createTestDatabase()
	const admin = addPerson(db, { displayName: 'Nurul', roles: ['admin'] })
	const give = (personId: string, roles: Role[]) => setRoles(db, { personId, roles, setBy: admin.id, client, now: NOW })
	const disable = (personId: string) => disablePerson(db, { personId, disabledBy: admin.id, client, now: NOW })
	return { db, admin, give, disable }
}

test('gives several roles at once and records what changed', () => {
	const { db, admin, give } = withAdmin()
	const awa = addPerson(db)
	expect(give(awa.id, ['trainer', 'author', 'trainer'])).toEqual({ ok: true })
	expect(findPerson(db, awa.id)?.roles).toEqual(['trainer', 'author'])
	expect(listAudit(db, { limit: 10 })).toMatchObject([
		{
			action: 'roles-changed',
			actorName: admin.displayName,
			subjectName: awa.displayName,
			detail: { before: ['practitioner'], after: ['trainer', 'author'] },
		},
	])
})

test('there is always an admin left', () => {
	const { db, admin, give, disable } = withAdmin()
	expect(give(admin.id, ['trainer'])).toEqual({ ok: false, reason: 'last-admin' })
	expect(disable(admin.id)).toEqual({ ok: false, reason: 'last-admin' })
	const second = addPerson(db, { roles: ['admin'] })
	expect(disable(second.id)).toEqual({ ok: true })
	expect(give(admin.id, ['trainer'])).toEqual({ ok: false, reason: 'last-admin' })
	enablePerson(db, { personId: second.id, enabledBy: admin.id, client, now: NOW })
	expect(give(admin.id, ['trainer'])).toEqual({ ok: true })
})

test('refuses no role and nobody', () => {
	const { admin, give, disable } = withAdmin()
	expect(give(admin.id, [])).toEqual({ ok: false, reason: 'no-role' })
	expect(give('nobody', ['author'])).toEqual({ ok: false, reason: 'not-found' })
	expect(disable('nobody')).toEqual({ ok: false, reason: 'not-found' })
})

test('who loses a role loses the invitations that took it', () => {
	const { db, admin, give } = withAdmin()
	const other = addPerson(db, { roles: ['admin'] })
	const invite = (role: Role) =>
		invitePerson(db, {
			invitedBy: other,
			email: null,
			roles: [role],
			interfaceLocale: null,
			contextId: null,
			origin,
			client,
			now: NOW,
		})
	invite('practitioner')
	invite('admin')
	give(other.id, ['trainer'])
	expect(listOpenInvitations(db, { now: NOW })).toMatchObject([{ roles: ['practitioner'] }])
	disablePerson(db, { personId: other.id, disabledBy: admin.id, client, now: NOW })
	expect(listOpenInvitations(db, { now: NOW })).toEqual([])
})

test('a closed account is signed out and stays out until it is opened again', async () => {
	const { db, admin, disable } = withAdmin()
	const awa = addPerson(db, { username: 'awa' })
	await startSession(db, awa.id, 'a phone', NOW)
	const enter = () => signIn(db, { identifier: 'awa', password: PASSWORD, client, now: NOW })
	expect(disable(awa.id)).toEqual({ ok: true })
	expect(disable(awa.id)).toEqual({ ok: true })
	expect(listSessions(db, awa.id, NOW)).toEqual([])
	expect(await enter()).toMatchObject({ ok: false })
	const opening = { personId: awa.id, enabledBy: admin.id, client, now: NOW }
	expect(enablePerson(db, opening)).toEqual({ ok: true })
	expect(enablePerson(db, opening)).toEqual({ ok: false, reason: 'not-found' })
	expect(await enter()).toMatchObject({ ok: true })
	expect(auditActions(db)).toEqual(['person-disabled', 'sign-in-failed', 'person-enabled', 'signed-in'])
})

test('people revoke a device and set their own profile', async () => {
	const { db } = withAdmin()
	const awa = addPerson(db)
	await startSession(db, awa.id, 'a lost phone', NOW)
	const [session] = listSessions(db, awa.id, NOW)
	if (!session) throw new Error('no session')
	revokeSession(db, { session, client, now: NOW })
	expect(listSessions(db, awa.id, NOW)).toEqual([])
	expect(auditActions(db)).toEqual(['session-revoked'])

	updateProfile(db, awa.id, { displayName: 'Awa D.', interfaceLocale: 'ar', contextId: 'senegal', dataSaver: true })
	updateProfile(db, awa.id, { contextId: null })
	expect(findPerson(db, awa.id)).toMatchObject({
		displayName: 'Awa D.',
		interfaceLocale: 'ar',
		contextId: null,
		dataSaver: true,
	})
	expect(listPeople(db)).toHaveLength(2)
})

test('the first admin comes from the command line', async () => {
	const db = createTestDatabase()
	const admin = { displayName: 'Nurul', email: 'nurul@example.org', password: PASSWORD, now: NOW }
	expect(await createAdmin(db, { ...admin, password: 'password123' })).toEqual({
		ok: false,
		reason: 'password-too-common',
	})
	expect(await createAdmin(db, admin)).toMatchObject({ ok: true })
	expect(await createAdmin(db, { ...admin, email: 'NURUL@example.org' })).toEqual({ ok: false, reason: 'email-taken' })
	expect(listPeople(db)).toMatchObject([{ roles: ['admin'], email: 'nurul@example.org' }])
	expect(auditActions(db)).toEqual(['admin-created'])
})

test('the audit log is read in pages, the newest first', () => {
	const { db, give } = withAdmin()
	const awa = addPerson(db)
	for (let i = 0; i < 5; i++) give(awa.id, ['author'])
	const first = listAudit(db, { limit: 3 })
	const second = listAudit(db, { limit: 3, before: first.at(-1)?.sequence })
	expect([...first, ...second].map((entry) => entry.sequence)).toEqual([5, 4, 3, 2, 1])
})
