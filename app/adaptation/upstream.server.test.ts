import { expect, test } from 'vitest'
import { fileKey } from '#app/curriculum/layer-path.ts'
import { stalenessOf } from '#app/curriculum/staleness.server.ts'
import { mailsIn } from '#app/identity/people.fixture.ts'
import { adaptationRoom, build, LAW, LAW_FR } from './adaptation-room.fixture.ts'
import { bringUpToDate, upstreamMerge } from './bring-up-to-date.server.ts'
import { fileView } from './file-view.server.ts'
import { mergeView } from './merge-view.server.ts'
import { textOfRevision } from './revision-text.server.ts'
import { revisionView } from './revision-view.server.ts'
import { settle } from './settle.server.ts'
import { tellStale } from './tell-stale.server.ts'

const BASE = 'Your law goes here.\n\nAsk a lawyer.\n\nDate it.\n'
const OURS = BASE.replace('Your law goes here.', 'The Malabo Convention.')
const AFRICA_LAW = { contextId: 'africa', path: LAW }

/** A text of Africa over one of the base, both of three paragraphs. */
async function withAdaptation() {
	const room = await adaptationRoom()
	await build(room.db, { 'modules/intro/en/slots/law.mdx': BASE }, room.tick())
	const published = await room.publish([room.awa, room.bintou], ['africa', LAW], OURS)
	const rewriteBase = (text: string, about = {}) => room.publish([room.layla, room.marija], ['base', LAW], text, about)
	const isStale = () => stalenessOf(room.db).has(fileKey('africa', LAW))
	const update = (user: typeof room.awa, decisions: Parameters<typeof bringUpToDate>[1]['decisions'] = {}) => {
		const pending = upstreamMerge(room.db, AFRICA_LAW)
		const { theirsHash = '', mineHash = '' } = pending ?? {}
		return bringUpToDate(room.db, { ...AFRICA_LAW, theirsHash, mineHash, decisions, ...room.act(user) })
	}
	return { ...room, published, rewriteBase, isStale, update }
}

test('when the text underneath changes the one above is stale, says what changed, and is still read', async () => {
	const { db, awa, rewriteBase, isStale } = await withAdaptation()
	expect(isStale()).toBe(false)
	await rewriteBase(BASE.replace('Date it.', 'Date it and sign it.'))
	expect(isStale()).toBe(true)
	const view = fileView(db, { user: awa, ...AFRICA_LAW, locale: 'en' })
	expect(view).toMatchObject({ inForce: { text: OURS }, staleness: { isTranslation: false } })
	const runs = view?.staleness?.difference.blocks.flatMap((block) => block.runs)
	expect(runs?.filter(({ kind }) => kind === 'added').map(({ text }) => text.trim())).toEqual(['and sign it'])
	expect(view?.can).toMatchObject({ settle: true, bringUpToDate: true })
})

test('a change that an author marks as minor makes nothing stale', async () => {
	const { rewriteBase, isStale } = await withAdaptation()
	await rewriteBase(BASE.replace('lawyer', 'lawyer here'), { isMinor: true })
	expect(isStale()).toBe(false)
})

test('“still right as it is” settles it, for whoever has seen what is below now', async () => {
	const { db, awa, chege, act, rewriteBase, isStale } = await withAdaptation()
	const seen = () => fileView(db, { user: awa, ...AFRICA_LAW, locale: 'en' })?.staleness?.belowHash ?? null
	await rewriteBase(BASE.replace('Date it.', 'Date it and sign it.'))
	const belowHash = seen()
	expect(settle(db, { ...AFRICA_LAW, belowHash, ...act(chege) })).toEqual({ ok: false, reason: 'not-allowed' })
	await rewriteBase(BASE.replace('Date it.', 'Date it, sign it.'))
	expect(settle(db, { ...AFRICA_LAW, belowHash, ...act(awa) })).toEqual({ ok: false, reason: 'moved-on' })
	expect(settle(db, { ...AFRICA_LAW, belowHash: seen(), ...act(awa) })).toEqual({ ok: true })
	expect(isStale()).toBe(false)
	expect(upstreamMerge(db, AFRICA_LAW)).toBeNull()
})

test('bringing up to date takes what does not conflict into a draft, and its publication is up to date', async () => {
	const { db, awa, bintou, rewriteBase, isStale, update, submit, approve } = await withAdaptation()
	expect(update(awa)).toEqual({ ok: false, reason: 'not-stale' })
	await rewriteBase(BASE.replace('Date it.', 'Date it and sign it.'))
	const result = update(awa)
	if (!result.ok) throw new Error(result.reason)
	expect(textOfRevision(db, result.revision)).toBe(OURS.replace('Date it.', 'Date it and sign it.'))
	expect(update(awa)).toEqual({ ok: false, reason: 'not-stale' })
	expect(isStale()).toBe(true)
	await submit(awa, result.revision)
	expect(await approve(bintou, result.revision)).toEqual({ ok: true })
	expect(isStale()).toBe(false)
})

test('where both changed the same words somebody decides', async () => {
	const { db, awa, rewriteBase, update } = await withAdaptation()
	await rewriteBase(BASE.replace('Your law goes here.', 'Your own law goes in here.'))
	const view = mergeView(db, { user: awa, ...AFRICA_LAW, locale: 'en' })
	const conflict = view?.merge?.parts.find((part) => part.kind === 'conflict')
	if (conflict?.kind !== 'conflict') throw new Error('There is no conflict.')
	expect(update(awa)).toEqual({ ok: false, reason: 'undecided', open: [conflict.id] })
	const result = update(awa, { [conflict.id]: { choice: 'mine' } })
	if (!result.ok) throw new Error(result.reason)
	expect(textOfRevision(db, result.revision)).toBe(OURS)
})

test('nobody decides on a text they have not seen', async () => {
	const { db, awa, act, rewriteBase } = await withAdaptation()
	await rewriteBase(BASE.replace('Date it.', 'Date it and sign it.'))
	const seen = upstreamMerge(db, AFRICA_LAW)
	if (!seen) throw new Error('There is nothing to merge.')
	await rewriteBase(BASE.replace('Date it.', 'Never mind.'))
	const { theirsHash, mineHash } = seen
	const result = bringUpToDate(db, { ...AFRICA_LAW, theirsHash, mineHash, decisions: {}, ...act(awa) })
	expect(result).toEqual({ ok: false, reason: 'moved-on' })
})

test('a draft under way is brought up to date in its place', async () => {
	const { db, awa, draft, rewriteBase, update, revisionOf } = await withAdaptation()
	const under = draft(awa, 'africa', LAW, OURS.replace('Ask a lawyer.', 'Ask two lawyers.'))
	await rewriteBase(BASE.replace('Date it.', 'Date it and sign it.'))
	expect(revisionView(db, { user: awa, revisionId: under.id, locale: 'en' })?.isStale).toBe(true)
	expect(update(awa)).toMatchObject({ ok: true, revision: { id: under.id } })
	expect(textOfRevision(db, revisionOf(under.id))).toBe(
		OURS.replace('Ask a lawyer.', 'Ask two lawyers.').replace('Date it.', 'Date it and sign it.'),
	)
	expect(revisionView(db, { user: awa, revisionId: under.id, locale: 'en' })?.isStale).toBe(false)
})

test('a translation is stale when its source changes; its words are read beside it and not merged', async () => {
	const { db, layla, rewriteBase, act } = await withAdaptation()
	await rewriteBase(BASE.replace('Date it.', 'Date it and sign it.'))
	const french = { contextId: 'base', path: LAW_FR }
	expect(stalenessOf(db).has(fileKey('base', LAW_FR))).toBe(true)
	const pending = upstreamMerge(db, french)
	expect(pending).toMatchObject({ merge: null, mine: 'Votre loi va ici.\n' })
	const { theirsHash = '', mineHash = '' } = pending ?? {}
	const result = bringUpToDate(db, { ...french, theirsHash, mineHash, decisions: {}, ...act(layla) })
	expect(result).toMatchObject({ ok: true, revision: { state: 'draft' } })
})

test('a text over one from git is stale when what is under that one changes, and is merged with it', async () => {
	const { db, awa, bintou, grant, act, publish, submit, approve } = await withAdaptation()
	grant(bintou, 'kenya')
	const kenya = { contextId: 'kenya', path: LAW_FR }
	const french = 'Votre loi.\n\nDatez-la.\n'
	await build(db, { 'modules/intro/fr/slots/law.mdx': french, [`contexts/kenya/${LAW_FR}`]: french }, 1)
	await publish([awa, bintou], ['kenya', LAW_FR], french.replace('Votre loi.', 'La loi de 2019.'))
	const isStale = () => stalenessOf(db).has(fileKey('kenya', LAW_FR))
	expect(isStale()).toBe(false)
	const rewrite = (text: string) =>
		build(db, { 'modules/intro/fr/slots/law.mdx': text, [`contexts/kenya/${LAW_FR}`]: french }, 2)
	await rewrite(french.replace('Datez-la.', 'Datez-la et signez-la.'))
	expect(isStale()).toBe(true)
	expect(fileView(db, { user: awa, ...kenya, locale: 'en' })).toMatchObject({
		can: { settle: true, bringUpToDate: true },
	})
	const { theirsHash = '', mineHash = '' } = upstreamMerge(db, kenya) ?? {}
	const result = bringUpToDate(db, { ...kenya, theirsHash, mineHash, decisions: {}, ...act(awa) })
	if (!result.ok) throw new Error(result.reason)
	expect(textOfRevision(db, result.revision)).toBe('La loi de 2019.\n\nDatez-la et signez-la.\n')
	expect(upstreamMerge(db, kenya)).toBeNull()
	await submit(awa, result.revision)
	expect(await approve(bintou, result.revision)).toEqual({ ok: true })
	expect(isStale()).toBe(false)
	await rewrite(french.replace('Datez-la.', 'Signez-la.'))
	const belowHash = fileView(db, { user: awa, ...kenya, locale: 'en' })?.staleness?.belowHash ?? null
	expect(settle(db, { ...kenya, belowHash, ...act(awa) })).toEqual({ ok: true })
	expect(isStale()).toBe(false)
})

test('a build that changes the text underneath makes stale what trainers wrote', async () => {
	const { db, isStale, tick } = await withAdaptation()
	await build(db, { 'modules/intro/en/slots/law.mdx': `${BASE}\nAnd read it aloud.\n` }, tick())
	expect(isStale()).toBe(true)
})

test('the author is told once, until it is settled', async () => {
	const { db, awa, act, tick, rewriteBase } = await withAdaptation()
	const tell = () => tellStale(db, { origin: 'https://learn.example', now: tick() })
	expect(tell()).toBe(0)
	await rewriteBase(BASE.replace('Date it.', 'Date it and sign it.'))
	expect(tell()).toBe(1)
	expect(mailsIn(db)).toMatchObject([{ recipient: awa.email, body: expect.stringContaining(`africa: ${LAW}`) }])
	expect(tell()).toBe(0)
	await rewriteBase(BASE.replace('Date it.', 'Date it, sign it.'))
	expect(tell()).toBe(0)
	const belowHash = fileView(db, { user: awa, ...AFRICA_LAW, locale: 'en' })?.staleness?.belowHash ?? null
	settle(db, { ...AFRICA_LAW, belowHash, ...act(awa) })
	await rewriteBase(BASE)
	expect(tell()).toBe(1)
})
