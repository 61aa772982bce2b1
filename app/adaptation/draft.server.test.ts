import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { MAX_BYTES } from '#app/curriculum/source-limits.ts'
import { draftSaves } from '#db/schema/adaptation.ts'
import { texts } from '#db/schema/curriculum.ts'
import { adaptationRoom, GAP, LAW } from './adaptation-room.fixture.ts'
import { discardDraft } from './discard-draft.server.ts'
import { KEPT_SAVES, writersOf } from './draft-saves.server.ts'
import { textOfRevision } from './revision-text.server.ts'
import { openRevision } from './revisions.server.ts'
import { saveDraft } from './save-draft.server.ts'
import { startDraft } from './start-draft.server.ts'

const PARAGRAPHS = 'One.\n\nTwo.\n\nThree.\n'

async function withDraft(text = PARAGRAPHS) {
	const room = await adaptationRoom()
	const revision = room.draft(room.awa, 'africa', LAW, text)
	const save = (user: typeof room.awa, baseVersion: number, text: string) =>
		saveDraft(room.db, { revisionId: revision.id, baseVersion, text, ...room.act(user) })
	const textNow = () => textOfRevision(room.db, room.revisionOf(revision.id))
	return { ...room, revision, save, textNow }
}

test('a draft begins with what readers get, and knows what that was', async () => {
	const { db, awa, act } = await adaptationRoom()
	const started = startDraft(db, { contextId: 'africa', path: LAW, ...act(awa) })
	if (!started.ok) throw new Error(started.reason)
	const { revision } = started
	expect(textOfRevision(db, revision)).toBe('Your law goes here.\n')
	expect(revision).toMatchObject({ state: 'draft', number: 1, version: 1, belowHash: revision.textHash })
})

test('a file has one draft, for all to work on', async () => {
	const { db, revision, bintou, act } = await withDraft()
	const again = startDraft(db, { contextId: 'africa', path: LAW, ...act(bintou) })
	expect(again).toMatchObject({ ok: true, isNew: false, revision: { id: revision.id } })
})

test.each([
	['intro/en/../../x.mdx', 'unknown-path'],
	['intro/de/gap.mdx', 'unknown-path'],
	['nowhere/en/gap.mdx', 'unknown-path'],
	['intro/en/figures/way.svg', 'unknown-path'],
	['intro/en/assessment.mdx', 'not-adaptable'],
	['intro/en/index.mdx', 'not-adaptable'],
])('no draft of %s is begun: %s', async (path, reason) => {
	const { db, awa, act } = await adaptationRoom()
	expect(startDraft(db, { contextId: 'africa', path, ...act(awa) })).toEqual({ ok: false, reason })
})

test('a text is kept with one kind of line break, and a save that changes nothing is no version', async () => {
	const { save, awa, textNow } = await withDraft()
	expect(save(awa, 2, PARAGRAPHS.replaceAll('\n', '\r\n'))).toMatchObject({ ok: true, version: 2, merged: false })
	expect(textNow()).toBe(PARAGRAPHS)
})

test('two who write at once both keep their words', async () => {
	const { save, awa, bintou, textNow, db, revision } = await withDraft()
	expect(save(awa, 2, PARAGRAPHS.replace('One.', 'First.'))).toMatchObject({ ok: true, version: 3, merged: false })
	const merged = PARAGRAPHS.replace('One.', 'First.').replace('Three.', 'Third.')
	expect(save(bintou, 2, PARAGRAPHS.replace('Three.', 'Third.'))).toEqual({
		ok: true,
		version: 4,
		text: merged,
		merged: true,
	})
	expect(textNow()).toBe(merged)
	expect(writersOf(db, revision.id).sort()).toEqual([awa.id, bintou.id].sort())
})

test('who changes the same words is shown both, and nothing is lost', async () => {
	const { save, awa, bintou, textNow } = await withDraft()
	save(awa, 2, PARAGRAPHS.replace('Two.', 'The second.'))
	const refused = save(bintou, 2, PARAGRAPHS.replace('Two.', 'Number two.'))
	expect(refused).toMatchObject({ ok: false, reason: 'conflict', version: 3, merge: { conflicts: 1 } })
	expect(textNow()).toContain('The second.')
	expect(save(bintou, 3, PARAGRAPHS.replace('Two.', 'The second, number two.'))).toMatchObject({ ok: true, version: 4 })
})

test('a save on a version that is forgotten asks about every difference', async () => {
	const { save, awa, bintou } = await withDraft()
	for (let i = 0; i <= KEPT_SAVES; i++) save(awa, i + 2, `${PARAGRAPHS}\n${i}\n`)
	expect(save(bintou, 1, 'Mine.\n')).toMatchObject({ ok: false, reason: 'conflict' })
})

test('only the last saves are kept, of each writer at least one', async () => {
	const { db, save, awa, bintou, revision } = await withDraft()
	save(bintou, 2, 'By Bintou.\n')
	for (let i = 0; i < KEPT_SAVES + 10; i++) save(awa, i + 3, `Save ${i}.\n`)
	const kept = db.select().from(draftSaves).where(eq(draftSaves.revisionId, revision.id)).all()
	expect(kept).toHaveLength(KEPT_SAVES + 1)
	expect(writersOf(db, revision.id).sort()).toEqual([awa.id, bintou.id].sort())
	const forgotten = db.select().from(texts).where(eq(texts.text, 'Save 2.\n')).all()
	expect(forgotten).toEqual([])
})

test('a text that could never be published is not even kept', async () => {
	const { save, awa, textNow } = await withDraft()
	expect(save(awa, 2, 'é'.repeat(MAX_BYTES / 2 + 1))).toEqual({ ok: false, reason: 'too-large' })
	expect(textNow()).toBe(PARAGRAPHS)
})

test('nobody of another context can save, put away or find out about a draft', async () => {
	const { db, save, chege, layla, revision, act } = await withDraft()
	for (const user of [chege, layla]) {
		expect(save(user, 2, 'x')).toEqual({ ok: false, reason: 'not-found' })
		expect(discardDraft(db, { revisionId: revision.id, ...act(user) })).toEqual({ ok: false, reason: 'not-found' })
	}
})

test('a draft that was put away can be begun anew, under the next number', async () => {
	const { db, save, awa, revision, revisionOf, draft, act } = await withDraft()
	expect(discardDraft(db, { revisionId: revision.id, ...act(awa) })).toEqual({ ok: true })
	expect(revisionOf(revision.id)).toMatchObject({ state: 'discarded' })
	expect(save(awa, 2, 'x')).toEqual({ ok: false, reason: 'not-editable' })
	expect(openRevision(db, revision)).toBeNull()
	expect(draft(awa, 'africa', LAW, 'Anew.\n')).toMatchObject({ number: 2, state: 'draft' })
})

test('a whole lesson can be written for a context', async () => {
	const { db, awa, act } = await adaptationRoom()
	expect(startDraft(db, { contextId: 'africa', path: GAP, ...act(awa) })).toMatchObject({ ok: true, isNew: true })
})
