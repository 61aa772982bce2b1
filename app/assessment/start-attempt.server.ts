import { randomBytes, randomUUID } from 'node:crypto'
import type { CompiledDocument } from '#app/curriculum/compiled-document.ts'
import type { ModuleConfig } from '#app/curriculum/curriculum-config.ts'
import type { Database } from '#db/connection.ts'
import { type AttemptForm, refusalToStart, type StartRefusal } from './attempt-score.ts'
import { summariseAttempts } from './attempt-summary.ts'
import { type Attempt, attemptsInModule, insertAttempt } from './attempts.server.ts'
import { drawItems } from './draw-items.ts'
import type { Learner } from './learner.ts'

export type AttemptStart = {
	learner: Learner
	module: Pick<ModuleConfig, 'id' | 'objectives' | 'assessment'>
	form: AttemptForm
	/** Which attempt of this form is meant, counted from 1, so that a form sent twice does not use up two. */
	number: number
	/** The module's assessment for this learner's context and locale. */
	document: Pick<CompiledDocument, 'hash' | 'moduleId' | 'documentId' | 'locale' | 'questions'>
	prerequisitesMet: boolean
	now: number
}

export type StartResult =
	| { ok: true; attemptId: string; isResumed: boolean }
	/** `no-items`: the pool has none for this form. */
	| { ok: false; reason: StartRefusal | 'no-items' }

/**
 * Starts an attempt, or gives back the one of that number, or the one that is open. What is asked is drawn
 * here and pinned: neither a new text nor another language changes an attempt that was begun.
 */
export function startAttempt(db: Database, start: AttemptStart): StartResult {
	return db.transaction(() => startOrResume(db, start), { behavior: 'immediate' })
}

function startOrResume(db: Database, start: AttemptStart): StartResult {
	const { learner, module, form, document, now } = start
	if (document.moduleId !== module.id || document.documentId !== 'assessment') {
		throw new Error(`${document.moduleId}/${document.documentId} is not the assessment of ${module.id}`)
	}
	const earlier = attemptsInModule(db, learner.id, module.id)
	const ofForm = earlier.filter((attempt) => attempt.form === form)
	const summary = summariseAttempts(earlier)
	const resumable = ofForm.find(({ number, submittedAt }) => submittedAt === null || number === start.number)
	const isTooLate = form === 'pre' && resumable?.submittedAt === null && summary.submittedPosts.length > 0
	if (resumable && !isTooLate) return { ok: true, attemptId: resumable.id, isResumed: true }

	const reason = refusalToStart({
		form,
		attemptsAllowed: module.assessment.attemptsAllowed,
		startedPre: earlier.length - summary.posts.length,
		startedPost: summary.posts.length,
		submittedPost: summary.submittedPosts.length,
		prerequisitesMet: start.prerequisitesMet,
	})
	if (reason) return { ok: false, reason }

	const seed = randomBytes(16).toString('hex')
	const { preItemsPerObjective, postItemsPerObjective } = module.assessment
	const itemIds = drawItems({
		pool: Object.values(document.questions),
		objectives: module.objectives,
		perObjective: form === 'pre' ? preItemsPerObjective : postItemsPerObjective,
		timesSeen: timesSeen(earlier),
		seed,
	})
	if (itemIds.length === 0) return { ok: false, reason: 'no-items' }

	const attemptId = randomUUID()
	insertAttempt(db, {
		id: attemptId,
		userId: learner.id,
		moduleId: module.id,
		form,
		number: ofForm.length + 1,
		seed,
		contentHash: document.hash,
		locale: document.locale,
		contextId: learner.contextId,
		itemIds,
		startedAt: now,
	})
	return { ok: true, attemptId, isResumed: false }
}

function timesSeen(attempts: readonly Attempt[]): Map<string, number> {
	const seen = new Map<string, number>()
	for (const id of attempts.flatMap(({ itemIds }) => itemIds)) seen.set(id, (seen.get(id) ?? 0) + 1)
	return seen
}
