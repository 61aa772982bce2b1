import { expect, test } from 'vitest'
import { attempts } from '#db/schema/assessment.ts'
import { summariseAttempts } from './attempt-summary.ts'
import { attemptOutlines, attemptsInModule } from './attempts.server.ts'
import { addLearner } from './learner.fixture.ts'
import { testRoom } from './test-room.fixture.ts'

const objectives = (ids: string[]) => ids.map((id) => id.split('-')[0]).toSorted()

test('an attempt asks the blueprint and pins what it asks', () => {
	const { document, begin } = testRoom()
	const attempt = begin('post')
	expect(objectives(attempt.itemIds)).toEqual(['define', 'define', 'map', 'map'])
	expect(attempt).toMatchObject({ number: 1, contentHash: document.hash, locale: 'fr', contextId: 'sn', score: null })
	expect(attempt.seed).toMatch(/^[0-9a-f]{32}$/)
})

test('an open attempt is resumed, whatever was pressed', () => {
	const { start, begin } = testRoom()
	const attempt = begin('post')
	expect(start('post', 1)).toEqual({ ok: true, attemptId: attempt.id, isResumed: true })
	expect(start('post', 2)).toEqual({ ok: true, attemptId: attempt.id, isResumed: true })
})

test('a form sent twice does not use up a second attempt', () => {
	const { db, learner, module, start, take } = testRoom()
	const attempt = take('post', 1, 4)
	expect(start('post', 1)).toEqual({ ok: true, attemptId: attempt.id, isResumed: true })
	expect(attemptsInModule(db, learner.id, module.id)).toHaveLength(1)
})

test('attempts end when all are used', () => {
	const { start, take } = testRoom()
	take('post', 1, 0)
	take('post', 2, 0)
	expect(start('post', 3)).toEqual({ ok: false, reason: 'no-attempts-left' })
})

test('a second attempt asks what was not asked before', () => {
	const { begin, take } = testRoom()
	const first = take('post', 1, 0)
	const second = begin('post', 2)
	expect(second.itemIds.filter((id) => first.itemIds.includes(id))).toEqual([])
})

test('the post-test avoids the items of the pre-test', () => {
	const { begin, take } = testRoom()
	const pre = take('pre', 1, 0)
	expect(objectives(pre.itemIds)).toEqual(['define', 'map'])
	expect(begin('post').itemIds.filter((id) => pre.itemIds.includes(id))).toEqual([])
})

test('missing prerequisites lock the post-test and not the pre-test', () => {
	const { start } = testRoom()
	expect(start('post', 1, { prerequisitesMet: false })).toEqual({ ok: false, reason: 'prerequisites' })
	expect(start('pre', 1, { prerequisitesMet: false })).toMatchObject({ ok: true })
})

test('there is one pre-test, and none after the post-test', () => {
	const { db, start, take } = testRoom()
	take('pre', 1, 1)
	expect(start('pre', 2)).toEqual({ ok: false, reason: 'no-attempts-left' })
	const other = testRoom(db, addLearner(db, 'boubacar'))
	other.take('post', 1, 1)
	expect(other.start('pre')).toEqual({ ok: false, reason: 'pre-after-post' })
})

test('a pool without items starts nothing', () => {
	const { db, document, start } = testRoom()
	expect(start('post', 1, { document: { ...document, questions: {} } })).toEqual({ ok: false, reason: 'no-items' })
	expect(db.select().from(attempts).all()).toEqual([])
})

test('the best attempt counts, the earliest of equals', () => {
	const { db, learner, take } = testRoom()
	const first = take('post', 1, 3)
	take('post', 2, 3)
	const { bestPost, posts, pre } = summariseAttempts(attemptOutlines(db, learner.id))
	expect(bestPost).toMatchObject({ id: first.id, score: 0.75 })
	expect([posts.length, pre]).toEqual([2, null])
})
