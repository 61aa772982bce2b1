import { expect, test } from 'vitest'
import { storeDocument } from '#app/curriculum/compiled-documents.server.ts'
import { actInLesson } from './act-in-lesson.server.ts'
import { lessonChange } from './lesson-change.server.ts'
import { moduleConfig as module } from './module.fixture.ts'
import { findProgress } from './progress.server.ts'
import { lesson, studyRoom } from './study-room.fixture.ts'

const html = (text: string) => [{ type: 'html' as const, html: `<p>${text}</p>` }]
const before = { ...lesson('pathway'), hash: 'before', segments: html('The law of 1999 applies.') }
const after = { ...before, hash: 'after', segments: html('The law of 2008 applies.') }
const KEY = { userId: 'amina', moduleId: module.id, lessonId: 'pathway' }

function finished() {
	const room = studyRoom()
	for (const document of [before, after]) storeDocument(room.db, document, 0)
	room.readToTheEnd(before)
	const change = (document = after) => lessonChange(room.db, findProgress(room.db, KEY) ?? undefined, document)
	return { ...room, change }
}

test('who finished a lesson is shown the words that changed since', () => {
	const runs = finished()
		.change()
		?.blocks.flatMap((block) => block.runs)
	expect(runs?.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual(['2008'])
	expect(runs?.filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toEqual(['1999'])
})

test('until they say that they have seen it; their progress stays', () => {
	const { db, learner, change } = finished()
	const completedAt = findProgress(db, KEY)?.completedAt
	actInLesson(db, 'seen', { learner, seed: 's', module, document: after, activityId: '', form: new FormData(), now: 9 })
	expect(change()).toBeNull()
	expect(findProgress(db, KEY)?.completedAt).toBe(completedAt)
})

test('the same words compiled anew are no change, nor is another language', () => {
	const { db, change } = finished()
	expect(change({ ...before, hash: 'recompiled' })).toBeNull()
	expect(change({ ...after, locale: 'ar' })).toBeNull()
	expect(lessonChange(db, undefined, after)).toBeNull()
})
