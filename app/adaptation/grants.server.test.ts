import { expect, test } from 'vitest'
import { auditActions } from '#app/identity/people.fixture.ts'
import { adaptationRoom, LAW } from './adaptation-room.fixture.ts'
import { changeSetting } from './change-setting.server.ts'
import { grantContext } from './grant-context.server.ts'
import { grantsOf, listGrants } from './grants.server.ts'
import { readSettings } from './programme-settings.server.ts'
import { revokeGrant } from './revoke-grant.server.ts'
import { startDraft } from './start-draft.server.ts'

test('an admin gives a context, and takes it away again', async () => {
	const { db, admin, chege, act, grant } = await adaptationRoom()
	const before = auditActions(db).length
	expect(grant(chege, 'africa')).toEqual({ ok: true })
	expect(grant(chege, 'africa')).toEqual({ ok: true })
	expect(grantsOf(db, chege.id)).toEqual(['africa', 'kenya'])
	expect(listGrants(db, { contextId: 'africa' }).map(({ userName }) => userName)).toEqual(['Awa', 'Bintou', 'Chege'])
	const taken = { personId: chege.id, contextId: 'africa' }
	expect(revokeGrant(db, { ...taken, ...act(admin) })).toEqual({ ok: true })
	expect(revokeGrant(db, { ...taken, ...act(admin) })).toEqual({ ok: false, reason: 'not-found' })
	expect(grantsOf(db, chege.id)).toEqual(['kenya'])
	expect(auditActions(db).slice(before)).toEqual(['context-granted', 'context-grant-revoked'])
})

test('nobody else gives anything, and nothing that is not there is given', async () => {
	const { db, awa, chege, act, grant } = await adaptationRoom()
	const own = { personId: awa.id, contextId: 'kenya' }
	expect(grantContext(db, { ...own, ...act(awa) })).toEqual({ ok: false, reason: 'not-allowed' })
	expect(revokeGrant(db, { personId: chege.id, contextId: 'kenya', ...act(awa) })).toMatchObject({ ok: false })
	expect(grant(awa, 'atlantis')).toEqual({ ok: false, reason: 'unknown-context' })
	expect(grant(awa, 'base')).toEqual({ ok: false, reason: 'unknown-context' })
	expect(grant({ ...awa, id: 'nobody' }, 'kenya')).toEqual({ ok: false, reason: 'unknown-person' })
})

test('a grant holds for what lies below it, and for nothing beside or above', async () => {
	const { db, awa, chege, layla, act } = await adaptationRoom()
	const start = (user: typeof awa, contextId: string) => startDraft(db, { contextId, path: LAW, ...act(user) }).ok
	expect(start(awa, 'kenya')).toBe(true)
	expect(start(chege, 'africa')).toBe(false)
	expect(start(chege, 'base')).toBe(false)
	expect(start(layla, 'kenya')).toBe(false)
	expect(start(layla, 'base')).toBe(true)
})

test('two people are asked for until an admin decides otherwise', async () => {
	const { db, admin, awa, act } = await adaptationRoom()
	expect(readSettings(db)).toEqual({ 'two-person-rule': true })
	const off = { key: 'two-person-rule', value: false } as const
	expect(changeSetting(db, { ...off, ...act(awa) })).toEqual({ ok: false, reason: 'not-allowed' })
	expect(changeSetting(db, { ...off, ...act(admin) })).toEqual({ ok: true })
	expect(changeSetting(db, { ...off, ...act(admin) })).toEqual({ ok: true })
	expect(readSettings(db)).toEqual({ 'two-person-rule': false })
	expect(auditActions(db).filter((action) => action === 'setting-changed')).toHaveLength(1)
})
