import { type AnsweredQuestion, type AnswerResult, answerQuestion } from '#app/assessment/answer-question.server.ts'
import type { Database } from '#db/connection.ts'
import { type JustCompleted, type LessonText, settleLesson } from './settle.server.ts'

export type LessonAnswer = AnsweredQuestion & {
	module: LessonText['module']
	document: AnsweredQuestion['document'] & LessonText['document']
}

export type LessonAnswerResult =
	| (Extract<AnswerResult, { ok: true }> & { justCompleted: JustCompleted })
	| Extract<AnswerResult, { ok: false }>

/** An answer in a lesson, and what it completes, in one transaction. */
export function answerLessonQuestion(db: Database, given: LessonAnswer): LessonAnswerResult {
	return db.transaction(
		(): LessonAnswerResult => {
			const result = answerQuestion(db, given)
			if (!result.ok) return result
			return { ...result, justCompleted: settleLesson(db, given.learner.id, given, given.now) }
		},
		{ behavior: 'immediate' },
	)
}
