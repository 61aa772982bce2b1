import type { Database } from '#db/connection.ts'
import type { DocumentAnswer, ResponseRefusal } from './answer-question.server.ts'
import { attemptIsOver } from './attempt-is-over.server.ts'
import { type Attempt, findOwnAttempt } from './attempts.server.ts'
import { isClientId } from './client-id.ts'
import { gradeAnswer } from './grade.ts'
import { readAnswer } from './read-answer.ts'
import { findReplay, recordResponse } from './responses.server.ts'

export type ItemAnswer = Omit<DocumentAnswer, 'document'> & {
	attemptId: string
	/** The document that the attempt is pinned to. */
	document: DocumentAnswer['document']
}

export type ItemAnswerResult =
	/** How good the answer is, is not said before the attempt is submitted. */
	| { ok: true; isReplay: boolean }
	| { ok: false; reason: ResponseRefusal | 'not-found' | 'submitted' | 'pre-after-post' }

/**
 * An answer in an open attempt. It may be changed until the attempt is submitted: every answer is kept, the last one
 * counts. It is graded now, by the text the learner has before them, and the score stays hidden: a response is
 * written once and never touched again, and no later edit of a question or of a grading rule can change a result.
 */
export function answerAttemptItem(db: Database, given: ItemAnswer): ItemAnswerResult {
	return db.transaction(() => answerItem(db, given), { behavior: 'immediate' })
}

function answerItem(db: Database, given: ItemAnswer): ItemAnswerResult {
	const { learner, document, questionId, responseId, form, now } = given
	const attempt = findOwnAttempt(db, learner.id, given.attemptId)
	if (!attempt) return { ok: false, reason: 'not-found' }
	assertPinned(attempt, document)
	const question = attempt.itemIds.includes(questionId) ? document.questions[questionId] : undefined
	if (!question) return { ok: false, reason: 'unknown-question' }
	if (!isClientId(responseId)) return { ok: false, reason: 'bad-id' }
	const reading = readAnswer(question, attempt.seed, form)
	if (!reading.ok) return reading

	const response = {
		userId: learner.id,
		id: responseId,
		attemptId: attempt.id,
		moduleId: document.moduleId,
		documentId: document.documentId,
		questionId,
		answer: reading.answer,
	}
	const reason = attemptIsOver(db, attempt)
	if (reason) return findReplay(db, response)?.ok ? { ok: true, isReplay: true } : { ok: false, reason }

	const recorded = recordResponse(db, {
		...response,
		score: gradeAnswer(question, reading.answer).score,
		contentHash: document.hash,
		locale: document.locale,
		contextId: attempt.contextId,
		answeredAt: now,
	})
	return recorded.ok ? { ok: true, isReplay: recorded.isReplay } : recorded
}

/** A fault of the caller, not of the learner. */
export function assertPinned(attempt: Attempt, document: { hash: string }): void {
	if (attempt.contentHash !== document.hash) {
		throw new Error(`Attempt ${attempt.id} is pinned to document ${attempt.contentHash}, not ${document.hash}`)
	}
}
