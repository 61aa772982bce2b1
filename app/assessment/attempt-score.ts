export type AttemptForm = 'pre' | 'post'

/** An item of an attempt with the score of its last answer; 0 where none was given. */
export type ItemScore = { id: string; objective: string | null; score: number }

export type AttemptScore = {
	/** Mean of the item scores, 0 to 1. */
	score: number
	/** Objective id to the mean of its items; objectives that were not asked are absent. */
	objectiveScores: Record<string, number>
}

/**
 * What an attempt is worth: every item counts the same, partial credit included, and no item is negative.
 * With the same number of items for each objective this is also the mean of the objectives.
 */
export function attemptScore(items: readonly ItemScore[]): AttemptScore {
	const byObjective = Object.groupBy(items, (item) => item.objective ?? '')
	const objectiveScores = Object.fromEntries(
		Object.entries(byObjective)
			.filter(([objective]) => objective !== '')
			.map(([objective, asked = []]) => [objective, meanScore(asked)]),
	)
	return { score: meanScore(items), objectiveScores }
}

function meanScore(items: readonly ItemScore[]): number {
	return items.length === 0 ? 0 : items.reduce((sum, item) => sum + item.score, 0) / items.length
}

/** Sums of partial credits, such as three thirds, miss the whole number by less than this. */
const ROUNDING = 1e-9

/** The best attempt counts, and reaching the pass mark is enough. */
export function hasPassed(bestScore: number | null, passMark: number): boolean {
	return bestScore !== null && bestScore >= passMark - ROUNDING
}

/**
 * How many more attempts may be started. One that was started counts, submitted or not, for its items have been seen;
 * an open one is resumed and costs nothing.
 */
export function attemptsLeft(attemptsAllowed: number, started: number): number {
	return Math.max(0, attemptsAllowed - started)
}

export type StartRefusal =
	/** All attempts are used (for the pre-test: the one there is). */
	| 'no-attempts-left'
	/** Modules that come first are not completed. */
	| 'prerequisites'
	/** The post-test has been submitted: a pre-test would measure what was already taught. */
	| 'pre-after-post'

/**
 * May this learner start another attempt of this form?
 *
 * The pre-test is optional, once, without a pass mark, and without item feedback since the post-test draws from the
 * same pool. It is open to everyone, for it tells people where they stand before they choose where to begin.
 */
export function refusalToStart({
	form,
	attemptsAllowed,
	startedPre,
	startedPost,
	submittedPost,
	prerequisitesMet,
}: {
	form: AttemptForm
	/** Of the post-test. */
	attemptsAllowed: number
	startedPre: number
	startedPost: number
	submittedPost: number
	prerequisitesMet: boolean
}): StartRefusal | null {
	if (form === 'pre') {
		if (submittedPost > 0) return 'pre-after-post'
		return startedPre > 0 ? 'no-attempts-left' : null
	}
	if (!prerequisitesMet) return 'prerequisites'
	return attemptsLeft(attemptsAllowed, startedPost) === 0 ? 'no-attempts-left' : null
}
