import { expect, test } from 'vitest'
import { adaptationRoom } from './adaptation-room.fixture.ts'
import { textOfRevision } from './revision-text.server.ts'
import { openRevision } from './revisions.server.ts'
import { changeTerm, termsView } from './terms-view.server.ts'

const NOTHING = { term: undefined, definition: undefined, words: {} }
const FIREWALL = { contextId: 'kenya', tag: 'en', termId: 'firewall' }

async function termRoom() {
	const room = await adaptationRoom()
	const view = (contextId = 'kenya') => termsView(room.db, { contextId, wanted: 'en', locale: 'en' })
	const text = () => {
		const draft = openRevision(room.db, { contextId: 'kenya', path: 'glossary/en.yaml' })
		return draft && textOfRevision(room.db, draft)
	}
	return { ...room, view, text }
}

test('a term is given other words in a draft, and given back to the wider context', async () => {
	const { db, chege, act, view, text } = await termRoom()
	expect(view()?.terms).toMatchObject([{ id: 'firewall', wider: { term: 'firewall' }, own: null }])
	const said = { term: 'wall', definition: undefined, words: { firewall: 'wall: the high one' } }
	expect(changeTerm(db, { ...FIREWALL, ...said, ...act(chege) })).toMatchObject({ ok: true })
	expect(text()).toBe('firewall:\n  term: wall\n  words:\n    firewall: "wall: the high one"\n')
	expect(view()?.terms).toMatchObject([{ own: { term: 'wall', words: said.words } }])
	expect(changeTerm(db, { ...FIREWALL, ...NOTHING, ...act(chege) })).toMatchObject({ ok: true })
	expect(view()?.terms).toMatchObject([{ own: null }])
})

test('the words of a wider context are shown as holding here', async () => {
	const { awa, bintou, publish, view } = await termRoom()
	await publish([awa, bintou], ['africa', 'glossary/en.yaml'], 'firewall: { words: { firewall: fence } }\n')
	expect(view()?.terms).toMatchObject([{ widerWords: { firewall: 'fence' }, own: null }])
	expect(view('africa')?.terms).toMatchObject([{ widerWords: {}, own: { words: { firewall: 'fence' } } }])
})

test('unknown terms, unknown languages and other people’s contexts are refused without a draft', async () => {
	const { db, chege, awa, act, text } = await termRoom()
	const change = (wanted: Partial<typeof FIREWALL>, user = chege) =>
		changeTerm(db, { ...FIREWALL, ...NOTHING, term: 'x', ...wanted, ...act(user) })
	expect(change({ termId: 'nonesuch' })).toEqual({ ok: false, reason: 'unknown-term' })
	expect(change({ termId: 'constructor' })).toEqual({ ok: false, reason: 'unknown-term' })
	expect(change({ tag: 'xx' })).toEqual({ ok: false, reason: 'unknown-term' })
	expect(change({ contextId: 'africa' })).toEqual({ ok: false, reason: 'not-allowed' })
	expect(text()).toBeNull()
	expect(change({ contextId: 'africa' }, awa)).toMatchObject({ ok: true })
})
