import { hasPassed } from '#app/assessment/attempt-score.ts'
import { summariseAttempts } from '#app/assessment/attempt-summary.ts'
import { attemptsInModule } from '#app/assessment/attempts.server.ts'
import { answeredQuestions } from '#app/assessment/responses.server.ts'
import type { CompiledDocument } from '#app/curriculum/compiled-document.ts'
import type { ModuleConfig } from '#app/curriculum/curriculum-config.ts'
import type { Database } from '#db/connection.ts'
import { isLessonComplete, isModuleComplete } from './completion.ts'
import { findCompletion, insertCompletion } from './module-completions.server.ts'
import { completeLesson, findProgress, progressOf } from './progress.server.ts'
import { endedScenarios } from './workbook-entries.server.ts'

/**
 * Completion is recorded at the moment it is reached, in the transaction of the step that reached it, and never
 * computed again: a certificate must not depend on what the text has become since.
 */

/** A lesson's text with the module it belongs to. */
export type LessonText = {
	module: Pick<ModuleConfig, 'id' | 'lessons' | 'passMark'>
	document: Pick<CompiledDocument, 'hash' | 'moduleId' | 'documentId' | 'activities'>
}

/** What this step completed, if anything. A module includes the lesson that was its last. */
export type JustCompleted = 'lesson' | 'module' | null

/** Records the lesson as completed if all that it asks is done by now, and then the module likewise. */
export function settleLesson(
	db: Database,
	userId: string,
	{ module, document }: LessonText,
	now: number,
): JustCompleted {
	const lesson = { userId, moduleId: document.moduleId, lessonId: document.documentId }
	const progress = findProgress(db, lesson)
	if (!progress || progress.completedAt !== null || progress.reachedEndAt === null) return null
	const isComplete = isLessonComplete(document.activities, {
		reachedEnd: true,
		answered: answeredQuestions(db, { ...lesson, documentId: lesson.lessonId }),
		endedScenarios: endedScenarios(db, lesson),
	})
	if (!isComplete) return null
	completeLesson(db, lesson, { readHash: document.hash, now })
	return settleModule(db, userId, module, now) ? 'module' : 'lesson'
}

/**
 * Records the module as completed if it is by now.
 * @returns true when this call was the one that recorded it
 */
export function settleModule(db: Database, userId: string, module: LessonText['module'], now: number): boolean {
	if (findCompletion(db, userId, module.id)) return false
	const { bestPost } = summariseAttempts(attemptsInModule(db, userId, module.id))
	if (!bestPost) return false
	const completedLessons = progressOf(db, userId).filter(
		({ moduleId, completedAt }) => moduleId === module.id && completedAt !== null,
	)
	const isComplete = isModuleComplete(
		module.lessons,
		new Set(completedLessons.map(({ lessonId }) => lessonId)),
		hasPassed(bestPost.score, module.passMark),
	)
	if (!isComplete) return false
	insertCompletion(db, {
		userId,
		moduleId: module.id,
		completedAt: now,
		attemptId: bestPost.id,
		score: bestPost.score ?? 0,
		locale: bestPost.locale,
		contextId: bestPost.contextId,
	})
	return true
}
