import type { CompiledDocument } from '#app/curriculum/compiled-document.ts'
import type { Database } from '#db/connection.ts'
import { assertPinned } from './answer-attempt-item.server.ts'
import { attemptIsOver } from './attempt-is-over.server.ts'
import { attemptScore } from './attempt-score.ts'
import { type Attempt, closeAttempt, findOwnAttempt } from './attempts.server.ts'
import type { Learner } from './learner.ts'
import { addToSums } from './report-sums.server.ts'
import { latestAttemptResponses } from './responses.server.ts'

export type Submission = {
	learner: Learner
	attemptId: string
	/** The document that the attempt is pinned to. */
	document: Pick<CompiledDocument, 'hash' | 'questions'>
	now: number
}

export type SubmitResult =
	| { ok: true; attempt: Attempt; isReplay: boolean }
	| { ok: false; reason: 'not-found' | 'pre-after-post' }

/**
 * Closes an attempt and gives it its score. Items left out score 0. Submitting twice is the same as once:
 * the first result stands.
 */
export function submitAttempt(db: Database, submission: Submission): SubmitResult {
	return db.transaction(() => submit(db, submission), { behavior: 'immediate' })
}

function submit(db: Database, { learner, attemptId, document, now }: Submission): SubmitResult {
	const attempt = findOwnAttempt(db, learner.id, attemptId)
	if (!attempt) return { ok: false, reason: 'not-found' }
	assertPinned(attempt, document)
	const over = attemptIsOver(db, attempt)
	if (over === 'submitted') return { ok: true, attempt, isReplay: true }
	if (over) return { ok: false, reason: over }

	const latest = latestAttemptResponses(db, attempt.id)
	const items = attempt.itemIds.map((id) => ({
		id,
		objective: document.questions[id]?.objective ?? null,
		score: latest.get(id)?.score ?? 0,
	}))
	const result = { ...attemptScore(items), itemScores: items.map(({ score }) => score) }
	closeAttempt(db, attempt.id, now, result)
	const submitted = { ...attempt, submittedAt: now, ...result }
	addToSums(db, submitted)
	return { ok: true, attempt: submitted, isReplay: false }
}
