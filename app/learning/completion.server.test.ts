import { expect, test } from 'vitest'
import { completionsOf } from './module-completions.server.ts'
import { openLesson } from './open-lesson.server.ts'
import { findProgress } from './progress.server.ts'
import { GAP, gap, lesson, studyRoom } from './study-room.fixture.ts'

test('a lesson is complete with the last of what it asks, whichever that is', () => {
	const { db, now, answer, readToTheEnd, endScenario } = studyRoom()
	readToTheEnd(gap)
	expect(answer('r1')).toMatchObject({ ok: true, isCorrect: false, justCompleted: null })
	expect(endScenario()).toMatchObject({ ok: true, justCompleted: 'lesson' })
	expect(findProgress(db, GAP)?.completedAt).toBe(now())
})

test('reaching the end last completes it as well, once', () => {
	const { db, tick, answer, report, readToTheEnd, endScenario } = studyRoom()
	openLesson(db, GAP, tick())
	answer('r1')
	endScenario()
	expect(findProgress(db, GAP)?.completedAt).toBeNull()
	expect(readToTheEnd(gap)).toEqual({ ok: true, justCompleted: 'lesson' })
	const completedAt = findProgress(db, GAP)?.completedAt
	expect(report(gap, 'again', { reachedEnd: true })).toEqual({ ok: true, justCompleted: null })
	expect(answer('r2')).toMatchObject({ justCompleted: null })
	expect(findProgress(db, GAP)?.completedAt).toBe(completedAt)
})

test('a lesson completed stays completed when its text asks more', () => {
	const { db, report, readToTheEnd } = studyRoom()
	const filters = lesson('filters')
	readToTheEnd(filters)
	report({ ...filters, activities: [{ id: 'new', kind: 'question' }] }, 'later', { reachedEnd: true })
	expect(findProgress(db, { ...GAP, lessonId: 'filters' })?.completedAt).not.toBeNull()
})

test('the place is kept to come back to, and an old report sent again does not move it', () => {
	const { db, report } = studyRoom()
	report(gap, 'w1', { place: 'the-gap' })
	expect(findProgress(db, GAP)?.lastPlace).toBe('the-gap')
	const elsewhere = { ...gap, toc: [...gap.toc, { id: 'second', text: '', depth: 2 as const }] }
	report(elsewhere, 'w2', { place: 'second' })
	expect(report(gap, 'w1', { place: 'the-gap' })).toEqual({ ok: true, justCompleted: null })
	report(gap, 'w3')
	expect(findProgress(db, GAP)?.lastPlace).toBe('second')
})

test('a place that the lesson does not have is refused', () => {
	const { db, report } = studyRoom()
	expect(report(gap, 'w1', { place: 'nowhere' })).toEqual({ ok: false, reason: 'unknown-place' })
	expect(findProgress(db, GAP)).toBeNull()
})

test('opening a lesson again within a minute writes nothing', () => {
	const { db } = studyRoom()
	expect(openLesson(db, GAP, 1_000)).toBeNull()
	expect(openLesson(db, GAP, 30_000)).toMatchObject({ openedAt: 1_000, lastSeenAt: 1_000 })
	expect(openLesson(db, GAP, 61_000)).toMatchObject({ lastSeenAt: 1_000 })
	expect(findProgress(db, GAP)).toMatchObject({ openedAt: 1_000, lastSeenAt: 61_000 })
})

test('the post-test opens when the modules before are completed', () => {
	const { takeTest, completeIntroduction } = studyRoom()
	expect(takeTest(1, 2)).toEqual({ ok: false, reason: 'prerequisites' })
	completeIntroduction()
	expect(takeTest(1, 2)).toMatchObject({ ok: true, attempt: { score: 1 } })
})

test('the module is completed by the test when the lessons are read', () => {
	const { db, learner, module, now, readToTheEnd, takeTest, completeIntroduction } = studyRoom()
	completeIntroduction()
	for (const id of ['gap', 'filters', 'practise']) readToTheEnd(lesson(id))
	expect(takeTest(1, 1)).toMatchObject({ ok: true, hasJustCompletedModule: false })
	expect(takeTest(2, 2)).toMatchObject({ ok: true, hasJustCompletedModule: true })
	expect(completionsOf(db, learner.id).find(({ moduleId }) => moduleId === module.id)).toMatchObject({
		completedAt: now(),
		score: 1,
		locale: 'fr',
		contextId: 'sn',
	})
})

test('the module is completed by the last lesson when the test was passed before', () => {
	const { readToTheEnd, takeTest, completeIntroduction } = studyRoom()
	completeIntroduction()
	takeTest(1, 2)
	readToTheEnd(lesson('gap'))
	readToTheEnd(lesson('filters'))
	expect(readToTheEnd(lesson('practise'))).toEqual({ ok: true, justCompleted: 'module' })
})
