import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { prepareOnce } from '#db/prepare-once.ts'
import { responses } from '#db/schema/assessment.ts'
import type { Answer } from './answer.ts'

export type NewResponse = {
	userId: string
	/** Client-made. */
	id: string
	attemptId: string | null
	moduleId: string
	documentId: string
	questionId: string
	answer: Answer
	score: number
	contentHash: string
	locale: string
	contextId: string | null
	answeredAt: number
}

/** The last answer to a question. */
export type LatestResponse = { answer: Answer; score: number; tryNumber: number; answeredAt: number }

export type Recorded =
	/** `score` is the one that was recorded; a replay changed nothing. */
	| { ok: true; isReplay: boolean; score: number; tryNumber: number }
	/** This id already stands for another answer. */
	| { ok: false; reason: 'id-reused' }

const p = sql.placeholder

const statements = prepareOnce((db) => {
	const inLesson = and(
		eq(responses.userId, p('userId')),
		eq(responses.moduleId, p('moduleId')),
		eq(responses.documentId, p('documentId')),
		isNull(responses.attemptId),
	)
	const inAttempt = eq(responses.attemptId, p('attemptId'))
	const insert = (attemptId: ReturnType<typeof p> | null) =>
		db
			.insert(responses)
			.values({
				userId: p('userId'),
				id: p('id'),
				attemptId,
				moduleId: p('moduleId'),
				documentId: p('documentId'),
				questionId: p('questionId'),
				tryNumber: p('tryNumber'),
				answer: p('answerJson'),
				score: p('score'),
				contentHash: p('contentHash'),
				locale: p('locale'),
				contextId: p('contextId'),
				answeredAt: p('answeredAt'),
			})
			.onConflictDoNothing()
			.returning({ tryNumber: responses.tryNumber })
			.prepare()
	const tries = (scope: typeof inLesson) =>
		db
			.select({ tryNumber: responses.tryNumber })
			.from(responses)
			.where(and(scope, eq(responses.questionId, p('questionId'))))
			.prepare()
	const answers = (scope: typeof inLesson) =>
		db
			.select({
				questionId: responses.questionId,
				answer: responses.answer,
				score: responses.score,
				answeredAt: responses.answeredAt,
				tryNumber: responses.tryNumber,
			})
			.from(responses)
			.where(scope)
			.prepare()
	return {
		insertInLesson: insert(null),
		insertInAttempt: insert(p('attemptId')),
		triesInLesson: tries(inLesson),
		triesInAttempt: tries(inAttempt),
		allInLesson: answers(inLesson),
		allInAttempt: answers(inAttempt),
		byId: db
			.select()
			.from(responses)
			.where(and(eq(responses.userId, p('userId')), eq(responses.id, p('id'))))
			.prepare(),
	}
})

/**
 * Writes an answer, once: the same id with the same answer to the same question is a replay. Belongs into a
 * transaction, since it counts the tries before.
 */
export function recordResponse(db: Database, response: NewResponse): Recorded {
	const { insertInLesson, insertInAttempt, triesInLesson, triesInAttempt } = statements(db)
	const [insert, tries] =
		response.attemptId === null ? [insertInLesson, triesInLesson] : [insertInAttempt, triesInAttempt]
	const tryNumber = 1 + Math.max(0, ...tries.all(response).map((earlier) => earlier.tryNumber))
	const inserted = insert.get({ ...response, tryNumber, answerJson: JSON.stringify(response.answer) })
	if (inserted) return { ok: true, isReplay: false, score: response.score, tryNumber: inserted.tryNumber }
	return findReplay(db, response) ?? { ok: false, reason: 'id-reused' }
}

/** What was recorded when exactly this answer was sent before; null where it was not. */
export function findReplay(
	db: Database,
	response: Pick<NewResponse, 'userId' | 'id' | 'attemptId' | 'moduleId' | 'documentId' | 'questionId' | 'answer'>,
): Recorded | null {
	const known = statements(db).byId.get({ userId: response.userId, id: response.id })
	const isSame =
		known?.attemptId === response.attemptId &&
		known.moduleId === response.moduleId &&
		known.documentId === response.documentId &&
		known.questionId === response.questionId &&
		known.answer === JSON.stringify(response.answer)
	return isSame ? { ok: true, isReplay: true, score: known.score, tryNumber: known.tryNumber } : null
}

type InLesson = { userId: string; moduleId: string; documentId: string }

/** The last answers a person gave in a lesson, by question id. */
export function latestResponses(db: Database, where: InLesson): Map<string, LatestResponse> {
	return byQuestion(statements(db).allInLesson.all(where))
}

/** The last answers given in an attempt, by question id. */
export function latestAttemptResponses(db: Database, attemptId: string): Map<string, LatestResponse> {
	return byQuestion(statements(db).allInAttempt.all({ attemptId }))
}

/** The questions of a lesson that this person has answered, rightly or not. */
export function answeredQuestions(db: Database, where: InLesson): Set<string> {
	return new Set(
		statements(db)
			.allInLesson.all(where)
			.map(({ questionId }) => questionId),
	)
}

type AnswerRow = { questionId: string; answer: string; score: number; answeredAt: number; tryNumber: number }

/** The last try of each question. */
function byQuestion(rows: readonly AnswerRow[]): Map<string, LatestResponse> {
	const latest = new Map<string, AnswerRow>()
	for (const row of rows) {
		if (row.tryNumber > (latest.get(row.questionId)?.tryNumber ?? 0)) latest.set(row.questionId, row)
	}
	return new Map(
		[...latest].map(([id, { questionId: _, answer, ...row }]) => [
			id,
			{ ...row, answer: JSON.parse(answer) as Answer },
		]),
	)
}
