import { expect, test } from 'vitest'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { lessonsFor } from '#app/curriculum/lessons-for.ts'
import { adaptationRoom, build } from './adaptation-room.fixture.ts'
import type { NewLesson } from './context-fields.ts'
import { addLesson, hideLesson, lessonChanges } from './lesson-changes.server.ts'
import { textOfRevision } from './revision-text.server.ts'
import { openRevision } from './revisions.server.ts'

const KENYA = { contextId: 'kenya', moduleId: 'intro' }
const LIST = { contextId: 'kenya', path: 'intro/module.yaml' }
const lesson: NewLesson = {
	id: 'our-office',
	title: 'Our office: who sits where',
	aim: 'Find the right door.',
	locale: 'en',
	kind: 'lesson',
	minutes: 5,
	optional: true,
	after: 'gap',
}

async function roomWithOptionalLesson() {
	const room = await adaptationRoom()
	const list =
		'id: intro\npassMark: 0.7\nobjectives: [define]\nassessment: { attemptsAllowed: 3, preItemsPerObjective: 1, postItemsPerObjective: 1 }\nlessons:\n  - { id: gap, kind: lesson, minutes: 1 }\n  - { id: extra, kind: reference, minutes: 1, optional: true }\n'
	const extra = (title: string) => `---\ntitle: ${title}\naim: ${title}.\n---\n\n${title}.\n`
	await build(room.db, {
		'modules/intro/module.yaml': list,
		'modules/intro/en/extra.mdx': extra('More'),
		'modules/intro/fr/extra.mdx': extra('Plus'),
	})
	const draftOf = (path: string, contextId = 'kenya') => {
		const draft = openRevision(room.db, { contextId, path })
		return draft && textOfRevision(room.db, draft)
	}
	return { ...room, draftOf }
}

test('a new lesson begins as two drafts, its text and its place in the list', async () => {
	const { db, chege, act, draftOf } = await roomWithOptionalLesson()
	expect(addLesson(db, { ...KENYA, ...lesson, ...act(chege) })).toEqual({ ok: true, path: 'intro/en/our-office.mdx' })
	expect(draftOf('intro/en/our-office.mdx')).toBe(
		'---\ntitle: "Our office: who sits where"\naim: Find the right door.\n---\n',
	)
	expect(lessonChanges(db, KENYA)).toMatchObject({
		isDraft: true,
		added: [{ id: 'our-office', after: 'gap', minutes: 5, kind: 'lesson', optional: true }],
	})
	expect(addLesson(db, { ...KENYA, ...lesson, ...act(chege) })).toEqual({ ok: false, reason: 'lesson-taken' })
	expect(addLesson(db, { ...KENYA, ...lesson, id: 'gap', ...act(chege) })).toEqual({
		ok: false,
		reason: 'lesson-taken',
	})
})

test('both drafts of a new lesson can be published, the text first', async () => {
	const { db, chege, awa, act, draft, revisionOf, submit, approve } = await roomWithOptionalLesson()
	addLesson(db, { ...KENYA, ...lesson, ...act(chege) })
	const list = revisionOf(openRevision(db, LIST)?.id ?? '')
	expect(await submit(chege, list)).toMatchObject({ ok: false, reason: 'faults' })
	const path = 'intro/en/our-office.mdx'
	const text = draft(chege, 'kenya', path, '---\ntitle: Our office\naim: Find the door.\n---\n\nRoom 4.\n')
	for (const revision of [text, list]) {
		expect(await submit(chege, revision)).toMatchObject({ ok: true })
		expect(await approve(awa, revision)).toMatchObject({ ok: true })
	}
	const ids = (contextId: string) => lessonsFor(currentCurriculum(db), 'intro', contextId).map(({ id }) => id)
	expect(ids('kenya')).toEqual(['gap', 'our-office', 'extra'])
	expect(ids('africa')).toEqual(['gap', 'extra'])
})

test('an optional lesson is hidden in the draft and shown again, and the words around it stay', async () => {
	const { db, chege, act, draft, draftOf } = await roomWithOptionalLesson()
	draft(chege, 'kenya', LIST.path, '# agreed with the county\nadd: []\n')
	const hide = (isHidden: boolean) => hideLesson(db, { ...KENYA, lessonId: 'extra', isHidden, ...act(chege) })
	expect(hide(true)).toMatchObject({ ok: true })
	expect(hide(true)).toMatchObject({ ok: true })
	expect(lessonChanges(db, KENYA).hidden).toEqual(['extra'])
	expect(draftOf(LIST.path)).toContain('# agreed with the county')
	expect(hide(false)).toMatchObject({ ok: true })
	expect(draftOf(LIST.path)).toBe('# agreed with the county\nadd: []\n')
})

test('what is not optional, not there or not one’s own is not hidden, and leaves no draft', async () => {
	const { db, chege, bintou, act, draftOf } = await roomWithOptionalLesson()
	const hide = (lessonId: string, contextId = 'kenya', user = chege) =>
		hideLesson(db, { contextId, moduleId: 'intro', lessonId, isHidden: true, ...act(user) })
	expect(hide('gap')).toEqual({ ok: false, reason: 'required-lesson' })
	expect(hide('nonesuch')).toEqual({ ok: false, reason: 'unknown-lesson' })
	expect(hide('extra', 'africa')).toEqual({ ok: false, reason: 'not-allowed' })
	expect(hide('extra', 'base')).toMatchObject({ ok: false })
	expect(draftOf(LIST.path)).toBeNull()
	expect(hide('extra', 'africa', bintou)).toMatchObject({ ok: true })
})

test('a draft in review stands still, and one with a mistake is left for who can read it', async () => {
	const { db, chege, act, draft, submit } = await roomWithOptionalLesson()
	const hide = () => hideLesson(db, { ...KENYA, lessonId: 'extra', isHidden: true, ...act(chege) })
	const list = draft(chege, 'kenya', LIST.path, 'hide: [extra')
	expect(hide()).toEqual({ ok: false, reason: 'faulty-draft' })
	expect(lessonChanges(db, KENYA)).toMatchObject({ isOpen: false, hidden: [] })
	draft(chege, 'kenya', LIST.path, 'hide: [extra]\n')
	expect(await submit(chege, list)).toMatchObject({ ok: true })
	expect(hide()).toEqual({ ok: false, reason: 'not-editable' })
})
