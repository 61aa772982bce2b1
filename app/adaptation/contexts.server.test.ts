import { expect, test } from 'vitest'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { findDocument } from '#app/curriculum/find-document.server.ts'
import { overridesIn } from '#app/curriculum/layer-files.server.ts'
import { auditActions } from '#app/identity/people.fixture.ts'
import { adaptationRoom, compiler, LAW } from './adaptation-room.fixture.ts'
import { addLocale } from './add-locale.server.ts'
import { NewContext, NewLocale } from './context-fields.ts'
import { createContext } from './create-context.server.ts'
import { textOfRevision } from './revision-text.server.ts'
import { openRevision } from './revisions.server.ts'
import { startDraft } from './start-draft.server.ts'

type Room = Awaited<ReturnType<typeof adaptationRoom>>
const uganda = { id: 'uganda', name: { en: 'Uganda' }, parentId: 'africa', copyFrom: null }
const create = (
	{ db, act }: Room,
	user: Room['awa'],
	about: { parentId?: string | null; copyFrom?: string | null } = {},
) => createContext(db, { ...uganda, ...about, compiler, ...act(user) })
const swahili = { tag: 'sw', name: 'Kiswahili', dir: 'ltr', fallback: 'en' } as const

test('a trainer adds a context below their own, and writes into it', async () => {
	const room = await adaptationRoom()
	const { db, awa, bintou, chege, publish } = room
	expect(await create(room, chege)).toEqual({ ok: false, reason: 'not-allowed' })
	expect(await create(room, awa)).toEqual({ ok: true, drafts: 0 })
	expect(currentCurriculum(db).contexts).toContainEqual({ id: 'uganda', name: { en: 'Uganda' }, parent: 'africa' })
	expect(await create(room, awa)).toEqual({ ok: false, reason: 'context-taken' })
	await publish([awa, bintou], ['uganda', LAW], 'The Data Protection and Privacy Act, 2019.\n')
	const address = { moduleId: 'intro', documentId: 'gap', locale: 'en', contextChain: ['uganda', 'africa'] }
	expect(JSON.stringify(findDocument(db, address))).toContain('Privacy Act')
	expect(auditActions(db)).toContain('context-created')
})

test('a context can begin with a copy of its sibling, as drafts', async () => {
	const room = await adaptationRoom()
	const { db, awa } = room
	expect(await create(room, awa, { copyFrom: 'atlantis' })).toEqual({ ok: false, reason: 'unknown-context' })
	expect(await create(room, awa, { copyFrom: 'kenya' })).toEqual({ ok: true, drafts: 1 })
	const draft = openRevision(db, { contextId: 'uganda', path: LAW })
	expect(draft && textOfRevision(db, draft)).toBe('The Data Protection Act, 2019.\n')
	expect(overridesIn(db, ['uganda']).map(({ path }) => path)).toEqual(['context.yaml'])
})

test('one at the top is for an admin to add', async () => {
	const room = await adaptationRoom()
	expect(await create(room, room.awa, { parentId: null })).toEqual({ ok: false, reason: 'not-allowed' })
	expect(await create(room, room.admin, { parentId: null })).toMatchObject({ ok: true })
})

test.each([
	[{ id: 'base' }, false],
	[{ id: '../etc' }, false],
	[{ id: 'Ghana' }, false],
	[{ name: {} }, false],
	[{ parentId: null }, true],
	[{}, true],
])('what a form says of a context is looked at: %j', (change, isFine) => {
	const { copyFrom: _, ...fields } = uganda
	expect(NewContext.safeParse({ ...fields, ...change }).success).toBe(isFine)
	expect(NewLocale.safeParse({ ...swahili, tag: 'Swahili' }).success).toBe(false)
})

test('a language that the curriculum does not have is added, falls back, and is translated into', async () => {
	const { db, awa, bintou, chege, layla, act, publish } = await adaptationRoom()
	const add = (user: typeof awa, about: Partial<Parameters<typeof addLocale>[1]> = {}) =>
		addLocale(db, { contextId: 'africa', ...swahili, ...about, compiler, ...act(user) })
	expect(await add(chege)).toEqual({ ok: false, reason: 'not-allowed' })
	expect(await add(layla, { contextId: 'base' })).toEqual({ ok: false, reason: 'not-in-base' })
	expect(await add(awa, { fallback: 'xx' })).toEqual({ ok: false, reason: 'unknown-locale' })
	expect(await add(awa, { tag: 'fr' })).toEqual({ ok: false, reason: 'locale-taken' })
	expect(await add(awa)).toEqual({ ok: true })
	expect(await add(awa, { tag: 'rw', name: 'Ikinyarwanda', fallback: 'sw' })).toEqual({ ok: true })
	const read = () =>
		findDocument(db, { moduleId: 'intro', documentId: 'gap', locale: 'sw', contextChain: ['africa'] })?.provenance
	expect(read()?.[1]).toMatchObject({ block: 'slots/law', locale: 'en', isFallback: true })
	const path = 'intro/sw/slots/law.mdx'
	expect(startDraft(db, { contextId: 'africa', path: 'intro/sw/assessment.mdx', ...act(awa) }).ok).toBe(true)
	await publish([awa, bintou], ['africa', path], 'Sheria yako huja hapa.\n')
	expect(read()?.[1]).toMatchObject({ block: 'slots/law', locale: 'sw', isFallback: false, layer: 'africa' })
})
