import { beforeEach, expect, test } from 'vitest'
import type { Database } from '#db/connection.ts'
import { responses } from '#db/schema/assessment.ts'
import { createTestDatabase } from '#tests/database.ts'
import type { Answer } from './answer.ts'
import { formOf } from './answer-form.fixture.ts'
import { answerQuestion } from './answer-question.server.ts'
import { lessonDocument } from './document.fixture.ts'
import { addLearner } from './learner.fixture.ts'
import type { Learner } from './learner.ts'
import { questions } from './questions.fixture.ts'
import { answeredQuestions, latestResponses } from './responses.server.ts'

const SEED = 'seed'
const IN_LESSON = { userId: 'amina', moduleId: 'information-sharing', documentId: 'gap' }
const RIGHT: Answer = { kind: 'single', choice: 'no-crime' }
const WRONG: Answer = { kind: 'single', choice: 'convicted' }
let db: Database
let learner: Learner

beforeEach(() => {
	db = createTestDatabase()
	learner = addLearner(db)
})

function give(answer: Answer, responseId: string, now = 1_000, by = learner) {
	const question = questions.single
	const form = formOf(question, SEED, answer)
	return answerQuestion(db, {
		learner: by,
		document: lessonDocument,
		questionId: question.id,
		seed: SEED,
		responseId,
		form,
		now,
	})
}
const rows = () => db.select().from(responses).all()

test('an answer is graded and kept with what it was an answer to', () => {
	expect(give(RIGHT, 'id-1')).toEqual({ ok: true, score: 1, isCorrect: true, tryNumber: 1, isReplay: false })
	expect(rows()).toEqual([
		{
			userId: 'amina',
			id: 'id-1',
			attemptId: null,
			moduleId: 'information-sharing',
			documentId: 'gap',
			questionId: 'q-single',
			tryNumber: 1,
			answer: '{"kind":"single","choice":"no-crime"}',
			score: 1,
			contentHash: 'hash-of-gap',
			locale: 'fr',
			contextId: 'sn',
			answeredAt: 1_000,
		},
	])
})

test('a question may be answered again, and the first and the latest answer are kept', () => {
	give(WRONG, 'id-1')
	expect(give(RIGHT, 'id-2', 2_000)).toMatchObject({ isCorrect: true, tryNumber: 2 })
	expect(latestResponses(db, IN_LESSON)).toEqual(
		new Map([['q-single', { answer: RIGHT, score: 1, tryNumber: 2, answeredAt: 2_000 }]]),
	)
	expect(rows().map((row) => [row.tryNumber, row.score])).toEqual([
		[1, 0],
		[2, 1],
	])
})

test('the same answer sent twice is written once, and says again what it said', () => {
	const first = give(WRONG, 'id-1')
	give(RIGHT, 'id-2')
	expect(give(WRONG, 'id-1', 9_000)).toEqual({ ...first, isReplay: true })
	expect(rows()).toHaveLength(2)
})

test('an id that stands for another answer is refused, and nothing is written', () => {
	give(WRONG, 'id-1')
	expect(give(RIGHT, 'id-1')).toEqual({ ok: false, reason: 'id-reused' })
	expect(rows().map((row) => row.score)).toEqual([0])
})

test('two people may make the same id', () => {
	give(WRONG, 'id-1')
	expect(give(RIGHT, 'id-1', 2_000, addLearner(db, 'boubacar'))).toMatchObject({ ok: true, tryNumber: 1 })
	expect(latestResponses(db, IN_LESSON).get('q-single')?.score).toBe(0)
})

test.each<[string, Partial<Parameters<typeof answerQuestion>[1]>, string]>([
	['a question the lesson does not have', { questionId: 'gone' }, 'unknown-question'],
	['a question named like a property of every object', { questionId: '__proto__' }, 'unknown-question'],
	['no id', { responseId: null }, 'bad-id'],
	['an id with spaces', { responseId: 'a b' }, 'bad-id'],
	['an endless id', { responseId: 'a'.repeat(201) }, 'bad-id'],
	['an empty form', { form: new FormData() }, 'missing'],
	['a forged choice', { form: new URLSearchParams({ choice: 'no-crime' }) }, 'unknown-option'],
	['a form made for somebody else', { form: formOf(questions.single, 'other seed', RIGHT) }, 'unknown-option'],
])('%s is refused and nothing is written', (_, fault, reason) => {
	const good = { learner, document: lessonDocument, questionId: 'q-single', seed: SEED, responseId: 'id', now: 1 }
	expect(answerQuestion(db, { ...good, form: formOf(questions.single, SEED, RIGHT), ...fault })).toEqual({
		ok: false,
		reason,
	})
	expect(rows()).toEqual([])
})

test('what was answered is known by question, and only in this lesson', () => {
	give(WRONG, 'id-1')
	expect(answeredQuestions(db, IN_LESSON)).toEqual(new Set(['q-single']))
	expect(answeredQuestions(db, { ...IN_LESSON, documentId: 'filters' })).toEqual(new Set())
})
