import type { CompiledDocument } from '#app/curriculum/compiled-document.ts'
import type { Database } from '#db/connection.ts'
import { isClientId } from './client-id.ts'
import { gradeAnswer } from './grade.ts'
import type { Learner } from './learner.ts'
import { type AnswerRefusal, type FormValues, readAnswer } from './read-answer.ts'
import { recordResponse } from './responses.server.ts'

export type AnsweredQuestion = DocumentAnswer & {
	/** The learner's, see `lessonSeed`. */
	seed: string
}

export type DocumentAnswer = {
	learner: Learner
	/** The document the learner was shown. */
	document: Pick<CompiledDocument, 'hash' | 'moduleId' | 'documentId' | 'locale' | 'questions'>
	questionId: string
	/** Client-made. */
	responseId: unknown
	form: FormValues
	now: number
}

export type ResponseRefusal = AnswerRefusal | 'unknown-question' | 'bad-id' | 'id-reused'

export type AnswerResult =
	| { ok: true; score: number; isCorrect: boolean; tryNumber: number; isReplay: boolean }
	| { ok: false; reason: ResponseRefusal }

/**
 * An answer to a question in a lesson: graded at once, kept for good, and to be given again as often as one likes.
 * When this returns, the answer is on the disk.
 */
export function answerQuestion(db: Database, { seed, ...given }: AnsweredQuestion): AnswerResult {
	const { learner, document, questionId, responseId, form, now } = given
	const question = Object.hasOwn(document.questions, questionId) ? document.questions[questionId] : undefined
	if (!question) return { ok: false, reason: 'unknown-question' }
	if (!isClientId(responseId)) return { ok: false, reason: 'bad-id' }
	const reading = readAnswer(question, seed, form)
	if (!reading.ok) return reading

	const recorded = recordResponse(db, {
		userId: learner.id,
		id: responseId,
		attemptId: null,
		moduleId: document.moduleId,
		documentId: document.documentId,
		questionId,
		answer: reading.answer,
		score: gradeAnswer(question, reading.answer).score,
		contentHash: document.hash,
		locale: document.locale,
		contextId: learner.contextId,
		answeredAt: now,
	})
	return recorded.ok ? { ...recorded, isCorrect: recorded.score === 1 } : recorded
}
