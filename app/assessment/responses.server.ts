import { and, eq, isNull, max, sql } from 'drizzle-orm'
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
	const nextTry = (scope: typeof inLesson) =>
		sql<number>`(select coalesce(max(${responses.tryNumber}), 0) + 1 from ${responses}
			where ${scope} and ${responses.questionId} = ${p('questionId')})`
	const insert = (attemptId: ReturnType<typeof p> | null, tryNumber: ReturnType<typeof nextTry>) =>
		db
			.insert(responses)
			.values({
				userId: p('userId'),
				id: p('id'),
				attemptId,
				moduleId: p('moduleId'),
				documentId: p('documentId'),
				questionId: p('questionId'),
				tryNumber,
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
	/** In SQLite the other columns beside a lone max() come from the row that holds it. */
	const latest = (scope: typeof inLesson) =>
		db
			.select({
				questionId: responses.questionId,
				answer: responses.answer,
				score: responses.score,
				answeredAt: responses.answeredAt,
				tryNumber: max(responses.tryNumber),
			})
			.from(responses)
			.where(scope)
			.groupBy(responses.questionId)
			.prepare()
	return {
		insertInLesson: insert(null, nextTry(inLesson)),
		insertInAttempt: insert(p('attemptId'), nextTry(inAttempt)),
		latestInLesson: latest(inLesson),
		latestInAttempt: latest(inAttempt),
		answeredInLesson: db.selectDistinct({ questionId: responses.questionId }).from(responses).where(inLesson).prepare(),
		byId: db
			.select()
			.from(responses)
			.where(and(eq(responses.userId, p('userId')), eq(responses.id, p('id'))))
			.prepare(),
	}
})

/** Writes an answer, once: the same id with the same answer to the same question is a replay. */
export function recordResponse(db: Database, response: NewResponse): Recorded {
	const { insertInLesson, insertInAttempt } = statements(db)
	const insert = response.attemptId === null ? insertInLesson : insertInAttempt
	const inserted = insert.get({ ...response, answerJson: JSON.stringify(response.answer) })
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
	return byQuestion(statements(db).latestInLesson.all(where))
}

/** The last answers given in an attempt, by question id. */
export function latestAttemptResponses(db: Database, attemptId: string): Map<string, LatestResponse> {
	return byQuestion(statements(db).latestInAttempt.all({ attemptId }))
}

/** The questions of a lesson that this person has answered, rightly or not. */
export function answeredQuestions(db: Database, where: InLesson): Set<string> {
	return new Set(
		statements(db)
			.answeredInLesson.all(where)
			.map(({ questionId }) => questionId),
	)
}

type LatestRow = { questionId: string; answer: string; score: number; answeredAt: number; tryNumber: number | null }

function byQuestion(rows: readonly LatestRow[]): Map<string, LatestResponse> {
	return new Map(
		rows.map(({ questionId, answer, tryNumber, ...row }) => [
			questionId,
			{ ...row, answer: JSON.parse(answer) as Answer, tryNumber: tryNumber ?? 1 },
		]),
	)
}
