import { expect, test } from 'vitest'
import { findDocument } from '#app/curriculum/find-document.server.ts'
import { listAudit } from '#app/identity/audit.server.ts'
import { adaptationRoom, compiler, GAP, LAW, submission } from './adaptation-room.fixture.ts'
import { changeSetting } from './change-setting.server.ts'
import { commentOnRevision } from './comment-on-revision.server.ts'
import { publishDirectly } from './publish-directly.server.ts'
import { recallSubmission } from './recall-submission.server.ts'
import { requestChanges } from './request-changes.server.ts'
import { resolveComment } from './resolve-comment.server.ts'
import { commentsOn } from './review-comments.server.ts'
import { revisionView } from './revision-view.server.ts'
import { publishedRevision } from './revisions.server.ts'
import { saveDraft } from './save-draft.server.ts'
import { takeBack } from './take-back.server.ts'
import { withdrawAdaptation } from './withdraw-adaptation.server.ts'

/** What readers of a context see of the lesson that shows the slot. */
function reading({ db }: Pick<Awaited<ReturnType<typeof adaptationRoom>>, 'db'>, ...contextChain: string[]): string {
	const document = findDocument(db, { moduleId: 'intro', documentId: 'gap', locale: 'en', contextChain })
	return JSON.stringify(document?.segments)
}

test('what one wrote and another approved is what readers of that context get, and no others', async () => {
	const room = await adaptationRoom()
	const { awa, bintou, draft, submit, approve, revisionOf } = room
	const revision = draft(awa, 'africa', LAW, 'The Malabo Convention.\n')
	expect(await submit(awa, revision)).toEqual({ ok: true })
	expect(revisionOf(revision.id)).toMatchObject({ state: 'in-review', ...submission })
	expect(reading(room, 'africa')).not.toContain('Malabo')
	expect(await approve(bintou, revision)).toEqual({ ok: true })
	expect(revisionOf(revision.id)).toMatchObject({ state: 'published', decidedBy: bintou.id })
	expect(reading(room, 'africa')).toContain('Malabo')
	expect(reading(room)).not.toContain('Malabo')
	// Kenya has a text of its own, from git.
	expect(reading(room, 'kenya', 'africa')).toContain('Data Protection Act')
	expect(listAudit(room.db, { limit: 2 }).map(({ action }) => action)).toEqual([
		'revision-published',
		'revision-submitted',
	])
})

test('nobody approves what they wrote a part of, nor from another context', async () => {
	const { db, awa, bintou, chege, draft, submit, approve, act } = await adaptationRoom()
	const { id: revisionId, version } = draft(awa, 'africa', LAW, 'The Malabo Convention.\n')
	saveDraft(db, { revisionId, baseVersion: version, text: 'The Malabo Convention, 2014.\n', ...act(bintou) })
	await submit(awa, { id: revisionId } as never)
	for (const writer of [awa, bintou])
		expect(await approve(writer, { id: revisionId } as never)).toEqual({ ok: false, reason: 'own-text' })
	expect(await approve(chege, { id: revisionId } as never)).toEqual({ ok: false, reason: 'not-found' })
})

test('a text in review stands still; its writer can take it out, or a reviewer give it back', async () => {
	const { db, awa, bintou, draft, submit, act, revisionOf } = await adaptationRoom()
	const revision = draft(awa, 'africa', LAW, 'The Malabo Convention.\n')
	const { id: revisionId, version } = revision
	await submit(awa, revision)
	const saved = saveDraft(db, { revisionId, baseVersion: version, text: 'x\n', ...act(awa) })
	expect(saved).toEqual({ ok: false, reason: 'not-editable' })
	expect(recallSubmission(db, { revisionId, ...act(awa) })).toEqual({ ok: true })
	expect(recallSubmission(db, { revisionId, ...act(awa) })).toEqual({ ok: false, reason: 'not-in-review' })
	await submit(awa, revision)
	const decision = { revisionId, version, decisionNote: 'Name the article.' }
	expect(requestChanges(db, { ...decision, ...act(awa) })).toEqual({ ok: false, reason: 'own-text' })
	expect(requestChanges(db, { ...decision, decisionNote: ' ', ...act(bintou) })).toMatchObject({
		reason: 'note-missing',
	})
	expect(requestChanges(db, { ...decision, version: 1, ...act(bintou) })).toMatchObject({ reason: 'moved-on' })
	expect(requestChanges(db, { ...decision, ...act(bintou) })).toEqual({ ok: true })
	expect(revisionOf(revisionId)).toMatchObject({ state: 'changes-requested', decisionNote: 'Name the article.' })
	expect(saveDraft(db, { revisionId, baseVersion: version, text: 'Article 8.\n', ...act(awa) })).toMatchObject({
		ok: true,
	})
	expect(await submit(awa, revision)).toEqual({ ok: true })
})

test('a text is handed over with a word about it, the answers about harm, and something new to say', async () => {
	const { awa, draft, submit } = await adaptationRoom()
	const revision = draft(awa, 'africa', LAW, 'The Malabo Convention.\n')
	expect(await submit(awa, revision, { note: ' ' })).toEqual({ ok: false, reason: 'note-missing' })
	expect(await submit(awa, revision, { checklist: null })).toEqual({ ok: false, reason: 'checklist-missing' })
})

test('a broken contract is refused at its line, and so is what is no text', async () => {
	const { db, awa, draft, submit, revisionOf, act } = await adaptationRoom()
	const revision = draft(awa, 'africa', GAP, '')
	const { soundContent } = await import('#app/curriculum/content.fixture.ts')
	const lesson = soundContent[`modules/${GAP}`] ?? ''
	const write = (text: string) => {
		const { id: revisionId, version: baseVersion } = revisionOf(revision.id)
		saveDraft(db, { revisionId, baseVersion, text, ...act(awa) })
	}
	write(lesson.replace('id="no-crime" correct', 'id="no-crime"').replace('id="convicted"', 'id="convicted" correct'))
	const refused = await submit(awa, revision)
	expect(refused).toMatchObject({ ok: false, reason: 'faults' })
	if (!refused.ok && refused.reason === 'faults') expect(refused.faults[0]?.line).toBeGreaterThan(1)
	write(lesson.replace('## The wall', '## {process.exit()}'))
	expect(await submit(awa, revision)).toMatchObject({ ok: false, reason: 'faults' })
	write(lesson.replace('## The wall', '## The wall between'))
	expect(await submit(awa, revision)).toEqual({ ok: true })
})

test('without the two-person rule a writer publishes at once, with the same answers', async () => {
	const room = await adaptationRoom()
	const { db, admin, awa, chege, draft, act, revisionOf } = room
	const revision = draft(awa, 'africa', LAW, 'The Malabo Convention.\n')
	const publish = (user: typeof awa, about = submission) =>
		publishDirectly(db, { revisionId: revision.id, compiler, ...about, ...act(user) })
	expect(await publish(awa)).toEqual({ ok: false, reason: 'needs-review' })
	changeSetting(db, { key: 'two-person-rule', value: false, ...act(admin) })
	expect(await publish(chege)).toEqual({ ok: false, reason: 'not-found' })
	expect(await publish(awa, { ...submission, note: '' })).toEqual({ ok: false, reason: 'note-missing' })
	expect(await publish(awa)).toEqual({ ok: true })
	expect(revisionOf(revision.id)).toMatchObject({ state: 'published', decidedBy: null, note: 'Names our law.' })
	expect(reading(room, 'africa')).toContain('Malabo')
})

test('two drafts published at the same moment are both published', async () => {
	const room = await adaptationRoom()
	const { awa, bintou, draft, submit, approve } = room
	const law = draft(awa, 'africa', LAW, 'The Malabo Convention.\n')
	const lawOfKenya = draft(awa, 'kenya', LAW, 'The Act of 2019, as amended.\n')
	await submit(awa, law)
	await submit(awa, lawOfKenya)
	room.grant(bintou, 'kenya')
	expect(await Promise.all([approve(bintou, law), approve(bintou, lawOfKenya)])).toEqual([{ ok: true }, { ok: true }])
	expect(reading(room, 'kenya', 'africa')).toContain('as amended')
})

test('of two who decide at the same moment one comes too late, and nothing happens twice', async () => {
	const { db, awa, bintou, draft, submit, approve } = await adaptationRoom()
	const revision = draft(awa, 'africa', LAW, 'The Malabo Convention.\n')
	await submit(awa, revision)
	const results = await Promise.all([approve(bintou, revision), approve(bintou, revision)])
	expect(results.filter(({ ok }) => ok)).toHaveLength(1)
	expect(listAudit(db, { limit: 50 }).filter(({ action }) => action === 'revision-published')).toHaveLength(1)
})

test('the revision before is one step away, and the history reads forwards', async () => {
	const room = await adaptationRoom()
	const { db, awa, bintou, chege, publish, revisionOf, act } = room
	const first = await publish([awa, bintou], ['africa', LAW], 'The first law.\n')
	const second = await publish([bintou, awa], ['africa', LAW], 'The second law.\n')
	expect(revisionOf(first.id).state).toBe('superseded')
	const back = (user: typeof awa, revisionId: string) => takeBack(db, { revisionId, compiler, ...act(user) })
	expect(await back(chege, first.id)).toEqual({ ok: false, reason: 'not-found' })
	expect(await back(awa, second.id)).toEqual({ ok: false, reason: 'is-in-force' })
	expect(await back(awa, first.id)).toEqual({ ok: true, number: 3 })
	expect(reading(room, 'africa')).toContain('The first law.')
	const third = publishedRevision(db, { contextId: 'africa', path: LAW })
	expect(revisionView(db, { user: awa, revisionId: third?.id ?? '', locale: 'en' })?.revision.restoredFrom).toBe(1)
	expect(revisionOf(second.id).state).toBe('superseded')
})

test('an adaptation that is withdrawn leaves readers with what is below, and can be taken back', async () => {
	const room = await adaptationRoom()
	const { db, awa, bintou, chege, publish, revisionOf, act } = room
	const file = { contextId: 'africa', path: LAW }
	const published = await publish([awa, bintou], ['africa', LAW], 'The Malabo Convention.\n')
	expect(await withdrawAdaptation(db, { ...file, compiler, ...act(chege) })).toMatchObject({ reason: 'not-allowed' })
	expect(await withdrawAdaptation(db, { ...file, compiler, ...act(bintou) })).toEqual({ ok: true })
	expect(await withdrawAdaptation(db, { ...file, compiler, ...act(bintou) })).toMatchObject({ reason: 'not-published' })
	expect(revisionOf(published.id).state).toBe('withdrawn')
	expect(reading(room, 'africa')).toContain('Your law goes here.')
	expect(await takeBack(db, { revisionId: published.id, compiler, ...act(awa) })).toEqual({ ok: true, number: 2 })
	expect(reading(room, 'africa')).toContain('Malabo')
})

test('comments keep the line they were made at, and are resolved', async () => {
	const { db, awa, bintou, chege, draft, act } = await adaptationRoom()
	const { id: revisionId } = draft(awa, 'africa', LAW, 'One.\n\nTwo.\n')
	const comment = (user: typeof awa, line: number | null, body: string) =>
		commentOnRevision(db, { revisionId, line, body, ...act(user) })
	expect(comment(bintou, 3, ' Which article? ')).toMatchObject({ ok: true })
	expect(comment(bintou, 9, 'x')).toEqual({ ok: false, reason: 'no-such-line' })
	expect(comment(bintou, null, ' ')).toEqual({ ok: false, reason: 'no-comment' })
	expect(comment(chege, null, 'x')).toEqual({ ok: false, reason: 'not-found' })
	const [made] = commentsOn(db, revisionId)
	expect(made).toMatchObject({ line: 3, quote: 'Two.', body: 'Which article?', authorName: 'Bintou' })
	const commentId = made?.id ?? ''
	expect(resolveComment(db, { commentId, isResolved: true, ...act(chege) })).toEqual({ ok: false, reason: 'not-found' })
	expect(resolveComment(db, { commentId, isResolved: true, ...act(awa) })).toEqual({ ok: true })
	expect(commentsOn(db, revisionId)).toMatchObject([{ resolvedByName: 'Awa' }])
})
