import { expect, test } from 'vitest'
import { m } from '#app/i18n/messages.ts'
import { adaptationHome } from './adaptation-home.server.ts'
import { adaptationMatrix } from './adaptation-matrix.server.ts'
import { adaptationRoom, LAW, LAW_FR, submission } from './adaptation-room.fixture.ts'
import { compareView } from './compare-view.server.ts'
import { fileView } from './file-view.server.ts'
import { revisionView } from './revision-view.server.ts'
import { waitingReviews } from './waiting-reviews.server.ts'

const TODAY = '2026-11-23'
type Room = Awaited<ReturnType<typeof adaptationRoom>>

const matrix = ({ db }: Room, user: Room['awa'], contextId = 'africa') =>
	adaptationMatrix(db, { user, contextId, moduleId: null, locale: 'en', today: TODAY })

function cell(room: Room, path: string, user = room.awa, contextId = 'africa') {
	return matrix(room, user, contextId)
		?.rows.flatMap(({ cells }) => cells)
		.find((each) => each.path === path)
}

test('the matrix has each document and slot in each language, with what the author says of it', async () => {
	const room = await adaptationRoom()
	const view = matrix(room, room.awa)
	expect(view?.rows.map(({ name }) => name)).toEqual(['index.mdx', 'gap.mdx', 'slots/law.mdx', 'assessment.mdx'])
	expect(view?.rows[2]).toMatchObject({ kind: 'slot', guidance: 'Replace with your law.', documentId: 'gap' })
	expect(view?.locales.map(({ tag }) => tag)).toEqual(['en', 'fr'])
	expect(view?.within).toEqual([{ id: 'base', name: 'Shared curriculum' }])
	expect(view?.next.map(({ path }) => path)).toEqual([LAW])
	expect(view?.rows.flatMap(({ cells }) => cells.map(({ state }) => state))).toEqual(Array(8).fill('inherited'))
	expect(view?.rows.map(({ cells }) => cells[0]?.isAdaptable)).toEqual([false, true, true, false])
	expect(() => JSON.parse(JSON.stringify(view))).not.toThrow()
})

test('a cell goes from inherited by way of draft and review to adapted, stale and due', async () => {
	const room = await adaptationRoom()
	const { awa, bintou, layla, marija, draft, submit, approve, publish } = room
	const state = () => cell(room, LAW)?.state
	const revision = draft(awa, 'africa', LAW, 'The Malabo Convention.\n')
	expect(state()).toBe('draft')
	await submit(awa, revision, { reviewBy: '2026-11-01' })
	expect(state()).toBe('in-review')
	await approve(bintou, revision)
	expect(cell(room, LAW)).toMatchObject({ state: 'review-due', revision: 1, readFrom: { layer: 'africa' } })
	await publish([awa, bintou], ['africa', LAW], 'The Malabo Convention, 2014.\n')
	expect(state()).toBe('adapted')
	await publish([layla, marija], ['base', LAW], 'Your own law goes here.\n')
	expect(cell(room, LAW)).toMatchObject({ state: 'stale', staleSince: expect.any(Number) })
})

test('a matrix is for those who write there', async () => {
	const room = await adaptationRoom()
	expect(matrix(room, room.chege)).toBeNull()
	expect(matrix(room, room.layla)).toBeNull()
	expect(matrix(room, room.awa, 'atlantis')).toBeNull()
	expect(matrix(room, room.awa, 'base')).toBeNull()
	expect(matrix(room, room.layla, 'base')).not.toBeNull()
	expect(matrix(room, room.chege, 'kenya')).toMatchObject({ contextName: 'Kenya' })
})

test('files that are no text of a lesson are listed apart', async () => {
	const room = await adaptationRoom()
	room.draft(room.awa, 'africa', 'glossary/en.yaml', 'firewall: { words: { firewall: wall } }\n')
	expect(matrix(room, room.awa)?.others).toEqual([{ path: 'glossary/en.yaml', kind: 'glossary', state: 'draft' }])
})

test('the home of a trainer has the contexts they were given and those below, with what waits there', async () => {
	const room = await adaptationRoom()
	const { db, awa, bintou, chege, layla, draft, submit } = room
	const revision = draft(awa, 'africa', LAW, 'The Malabo Convention.\n')
	draft(bintou, 'africa', LAW_FR, 'La convention de Malabo.\n')
	const home = (user: typeof awa) => adaptationHome(db, { user, locale: 'en', today: TODAY })
	expect(home(awa).contexts).toMatchObject([
		{ id: 'africa', isGranted: true, drafts: 2, inReview: 0, texts: 0, next: { path: LAW, state: 'draft' } },
		{ id: 'kenya', depth: 1, isGranted: false, texts: 1, next: null },
	])
	expect(home(awa).drafts.map(({ revisionId }) => revisionId)).toEqual([revision.id])
	await submit(awa, revision)
	expect(home(awa).waiting).toEqual([])
	expect(home(bintou).waiting).toMatchObject([{ revisionId: revision.id, authorName: 'Awa', note: submission.note }])
	expect(waitingReviews(db, { user: awa, locale: 'en' })).toMatchObject([{ canDecide: false }])
	expect(home(chege)).toMatchObject({ contexts: [{ id: 'kenya' }], waiting: [], drafts: [] })
	expect(home(layla).contexts).toMatchObject([{ id: 'base', name: 'Shared curriculum' }])
})

test('a file shows what is below it with its source, what is in force, and all that was', async () => {
	const room = await adaptationRoom()
	const { db, awa, bintou, chege, publish, draft } = room
	const view = (user: typeof awa, contextId: string, path: string) =>
		fileView(db, { user, contextId, path, locale: 'en' })
	expect(view(awa, 'africa', LAW)).toMatchObject({
		kind: 'slot',
		title: 'Your law',
		guidance: 'Replace with your law.',
		moduleTitle: 'Introduction',
		below: { text: 'Your law goes here.\n', layerName: 'Shared curriculum', locale: { tag: 'en' } },
		inForce: null,
		can: { start: true, settle: false, takeBack: false, withdraw: false },
	})
	await publish([awa, bintou], ['africa', LAW], 'The first law.\n')
	await publish([awa, bintou], ['africa', LAW], 'The second law.\n')
	draft(awa, 'africa', LAW, 'A third law.\n')
	expect(view(awa, 'africa', LAW)).toMatchObject({
		inForce: { text: 'The second law.\n', revision: 2 },
		draft: { number: 3 },
		published: { number: 2, checklist: submission.checklist },
		history: [{ state: 'draft' }, { state: 'published', decidedByName: 'Bintou' }, { state: 'superseded' }],
		can: { start: false, edit: true, takeBack: true, withdraw: true },
	})
	expect(view(awa, 'kenya', LAW)).toMatchObject({
		inForce: { text: 'The Data Protection Act, 2019.\n', revision: null },
		below: { text: 'The second law.\n', layerName: 'Africa' },
		staleness: { since: expect.any(Number) },
	})
	expect(view(chege, 'africa', LAW)).toBeNull()
	expect(view(awa, 'africa', 'intro/en/nothing.txt')).toBeNull()
})

test('a revision shows both differences to its reviewer, and nothing to strangers', async () => {
	const room = await adaptationRoom()
	const { db, awa, bintou, chege, publish, draft, submit } = room
	await publish([awa, bintou], ['africa', LAW], 'The first law.\n')
	const revision = draft(awa, 'africa', LAW, 'The second law.\n')
	await submit(awa, revision)
	const view = (user: typeof awa) => revisionView(db, { user, revisionId: revision.id, locale: 'en' })
	expect(view(bintou)).toMatchObject({
		text: 'The second law.\n',
		below: { text: { text: 'Your law goes here.\n' }, isTranslation: false },
		isStale: false,
		sinceInForce: { blocks: [{ kind: 'changed' }] },
		can: { decide: true, edit: false, comment: true, recall: true },
		whyNotDecide: null,
	})
	expect(view(awa)).toMatchObject({ can: { decide: false }, whyNotDecide: m.adaptation_own_text() })
	expect(view(chege)).toBeNull()
})

test('a lesson is read in two contexts or languages side by side, without its answers', async () => {
	const { db, awa, admin } = await adaptationRoom()
	const sides = { left: { contextId: 'base', locale: 'fr' }, right: { contextId: 'kenya', locale: 'en' } }
	const asked = { moduleId: null, documentId: 'gap', ...sides, locale: 'en' }
	const view = compareView(db, { user: awa, ...asked })
	expect(view).toMatchObject({
		moduleId: 'intro',
		left: { title: 'Le vide', contextName: 'Shared curriculum' },
		right: { title: 'The gap', contextName: 'Kenya', lang: { tag: 'en' } },
		isSame: false,
	})
	const parts = ['Lesson text', 'Adaptable passage: Your law']
	expect([view?.left, view?.right].map((side) => side?.provenance.map(({ block }) => block))).toEqual([parts, parts])
	expect(JSON.stringify(view)).not.toContain('isCorrect')
	const alike = { left: { contextId: 'africa', locale: 'en' }, right: { contextId: 'base', locale: 'en' } }
	expect(compareView(db, { user: awa, ...asked, ...alike })).toMatchObject({ isSame: true })
	expect(compareView(db, { user: { ...admin, roles: ['practitioner'] }, ...asked })).toBeNull()
	expect(compareView(db, { user: awa, ...asked, right: { contextId: 'mars', locale: 'en' } })?.right).toBeNull()
})
