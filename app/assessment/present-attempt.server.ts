import type { CompiledDocument } from '#app/curriculum/compiled-document.ts'
import type { Database } from '#db/connection.ts'
import { assertPinned } from './answer-attempt-item.server.ts'
import type { AttemptForm } from './attempt-score.ts'
import type { Attempt } from './attempts.server.ts'
import { presentQuestion } from './present-question.ts'
import type { PresentedQuestion } from './presented-question.ts'
import { latestAttemptResponses } from './responses.server.ts'

export type PresentedAttempt = {
	id: string
	form: AttemptForm
	number: number
	locale: string
	isSubmitted: boolean
	itemCount: number
	answeredCount: number
	/**
	 * In the order they are asked. While open, with the learner's own answers; after a post-test, with feedback, rationale
	 * and what is right; after a pre-test none, for the post-test draws from the same pool.
	 */
	items: (PresentedQuestion & { /** How often it was answered in this attempt. */ tries: number })[]
	/** Null while open. */
	score: number | null
	objectiveScores: Record<string, number> | null
}

/** An attempt as its owner may see it now: to fill in, or to review. JSON-safe. */
export function presentAttempt(
	db: Database,
	attempt: Attempt,
	document: Pick<CompiledDocument, 'hash' | 'questions'>,
	/** The one item that is wanted; all of them without it. */
	only?: string,
): PresentedAttempt {
	assertPinned(attempt, document)
	const isSubmitted = attempt.submittedAt !== null
	const latest = latestAttemptResponses(db, attempt.id)
	const shown = isSubmitted && attempt.form === 'pre' ? [] : attempt.itemIds
	return {
		id: attempt.id,
		form: attempt.form,
		number: attempt.number,
		locale: attempt.locale,
		isSubmitted,
		itemCount: attempt.itemIds.length,
		answeredCount: latest.size,
		items: shown
			.filter((id) => only === undefined || id === only)
			.map((id) => {
				const question = document.questions[id]
				if (!question) throw new Error(`Document ${document.hash} has no question ${id}`)
				const response = latest.get(id)
				const given = { answer: response?.answer ?? null, isRevealed: isSubmitted }
				return { ...presentQuestion(question, attempt.seed, given), tries: response?.tryNumber ?? 0 }
			}),
		score: attempt.score,
		objectiveScores: attempt.objectiveScores,
	}
}
