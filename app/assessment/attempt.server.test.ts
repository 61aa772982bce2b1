import { expect, test } from 'vitest'
import type { Database } from '#db/connection.ts'
import { responses } from '#db/schema/assessment.ts'
import { type Attempt, findOwnAttempt } from './attempts.server.ts'
import { addLearner } from './learner.fixture.ts'
import { presentAttempt } from './present-attempt.server.ts'
import { submitAttempt } from './submit-attempt.server.ts'
import { testRoom } from './test-room.fixture.ts'

const responseCount = (db: Database) => db.select().from(responses).all().length

test('a pre-test left open is over once the post-test is submitted', () => {
	const { start, begin, answer, submit, take } = testRoom()
	const pre = begin('pre')
	take('post', 1, 1)
	expect(start('pre')).toEqual({ ok: false, reason: 'pre-after-post' })
	expect(answer(pre, pre.itemIds[0] ?? '', 'true')).toEqual({ ok: false, reason: 'pre-after-post' })
	expect(submit(pre)).toEqual({ ok: false, reason: 'pre-after-post' })
})

test('the last answer to an item counts, and an item left out scores nothing', () => {
	const { db, begin, answer, submit, find } = testRoom()
	const attempt = begin('post')
	const [one = '', two = '', three = ''] = attempt.itemIds
	answer(attempt, one, 'true')
	answer(attempt, two, 'false')
	answer(attempt, two, 'true')
	answer(attempt, three, 'true')
	answer(attempt, three, 'false')
	const result = submit(attempt)
	expect(result).toMatchObject({ ok: true, isReplay: false, attempt: { score: 0.5 } })
	expect(find(attempt)).toEqual(result.ok && result.attempt)
	expect(responseCount(db)).toBe(5)
})

test('an answer in an attempt says nothing of its worth, and sent twice it is one', () => {
	const { db, begin, answer } = testRoom()
	const attempt = begin('post')
	const [id = ''] = attempt.itemIds
	expect(answer(attempt, id, 'true', { responseId: 'r1' })).toEqual({ ok: true, isReplay: false })
	expect(answer(attempt, id, 'true', { responseId: 'r1' })).toEqual({ ok: true, isReplay: true })
	expect(answer(attempt, id, 'false', { responseId: 'r1' })).toEqual({ ok: false, reason: 'id-reused' })
	expect(responseCount(db)).toBe(1)
})

test('submitting twice changes nothing', () => {
	const { submit, take, find } = testRoom()
	const attempt = take('post', 1, 3)
	const before = find(attempt)
	expect(submit(attempt)).toEqual({ ok: true, isReplay: true, attempt: before })
	expect(before?.score).toBe(0.75)
})

test('after submission an answer is refused, but a retry of one that was acknowledged is not', () => {
	const { db, begin, answer, submit, find } = testRoom()
	const attempt = begin('post')
	const [one = '', two = ''] = attempt.itemIds
	answer(attempt, one, 'true', { responseId: 'r1' })
	submit(attempt)
	expect(answer(attempt, one, 'true', { responseId: 'r1' })).toEqual({ ok: true, isReplay: true })
	expect(answer(attempt, one, 'false', { responseId: 'r1' })).toEqual({ ok: false, reason: 'submitted' })
	expect(answer(attempt, two, 'true')).toEqual({ ok: false, reason: 'submitted' })
	expect(responseCount(db)).toBe(1)
	expect(find(attempt)?.score).toBe(0.25)
})

test('nobody else reads, answers or submits an attempt', () => {
	const { db, document, begin, answer } = testRoom()
	const attempt = begin('post')
	const other = addLearner(db, 'boubacar')
	const [id = ''] = attempt.itemIds
	expect(findOwnAttempt(db, other.id, attempt.id)).toBeNull()
	expect(answer(attempt, id, 'true', { learner: other })).toEqual({ ok: false, reason: 'not-found' })
	expect(submitAttempt(db, { learner: other, attemptId: attempt.id, document, now: 1 })).toEqual({
		ok: false,
		reason: 'not-found',
	})
	expect(answer(attempt, id, 'true', { attemptId: 'forged' })).toEqual({ ok: false, reason: 'not-found' })
	expect(responseCount(db)).toBe(0)
})

test('an answer to what was not asked, or that was not offered, is refused', () => {
	const { db, document, begin, answer } = testRoom()
	const attempt = begin('post')
	const notAsked = Object.keys(document.questions).find((id) => !attempt.itemIds.includes(id)) ?? ''
	const [id = ''] = attempt.itemIds
	expect(answer(attempt, notAsked, 'true')).toEqual({ ok: false, reason: 'unknown-question' })
	expect(answer(attempt, id, 'true', { form: new URLSearchParams({ choice: 'x' }) })).toEqual({
		ok: false,
		reason: 'unknown-option',
	})
	expect(answer(attempt, id, 'true', { responseId: undefined })).toEqual({ ok: false, reason: 'bad-id' })
	expect(responseCount(db)).toBe(0)
})

test('a text other than the pinned one is a fault of the program', () => {
	const { db, document, begin, answer } = testRoom()
	const attempt = begin('post')
	const edited = { ...document, hash: 'edited' }
	expect(() => answer(attempt, attempt.itemIds[0] ?? '', 'true', { document: edited })).toThrow('pinned')
	expect(() => presentAttempt(db, attempt, edited)).toThrow('pinned')
})

test('an open attempt shows the own answers and nothing of what is right', () => {
	const { db, document, begin, answer } = testRoom()
	const attempt = begin('post')
	answer(attempt, attempt.itemIds[1] ?? '', 'false')
	const sheet = presentAttempt(db, attempt, document)
	expect(sheet).toMatchObject({
		isSubmitted: false,
		itemCount: 4,
		answeredCount: 1,
		score: null,
		objectiveScores: null,
	})
	expect(sheet.items.map((item) => [item.id, item.isAnswered, item.tries])).toEqual(
		attempt.itemIds.map((id, index) => [id, index === 1, index === 1 ? 1 : 0]),
	)
	expect(JSON.stringify(sheet)).not.toMatch(/SECRET|isRight|"seed"/)
	expect(JSON.stringify(sheet)).not.toContain(attempt.seed)
})

test('a submitted post-test is reviewed in full, a submitted pre-test by its score alone', () => {
	const { db, document, take, find } = testRoom()
	const pre = take('pre', 1, 1)
	const post = take('post', 1, 2)
	const reviewOf = (attempt: Attempt) => presentAttempt(db, find(attempt) ?? attempt, document)
	expect(reviewOf(pre)).toMatchObject({ isSubmitted: true, score: 0.5, items: [], itemCount: 2 })
	expect(reviewOf(post).items.map((item) => item.result?.isCorrect)).toEqual([true, true, false, false])
})
