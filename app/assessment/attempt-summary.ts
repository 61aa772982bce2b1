import type { AttemptForm } from './attempt-score.ts'

/** An attempt without what was asked in it. */
export type AttemptOutline = {
	id: string
	moduleId: string
	form: AttemptForm
	number: number
	startedAt: number
	submittedAt: number | null
	score: number | null
	objectiveScores: Record<string, number> | null
}

export type AttemptSummary<A extends AttemptOutline> = {
	pre: A | null
	/** In the order they were started. */
	posts: A[]
	openPost: A | null
	submittedPosts: A[]
	/** The best submitted post-test, the earliest of equals. It is the one that counts. */
	bestPost: A | null
}

/** The attempts of one person at one module, at a glance. */
export function summariseAttempts<A extends AttemptOutline>(attempts: readonly A[]): AttemptSummary<A> {
	const posts = attempts.filter(({ form }) => form === 'post').toSorted((a, b) => a.number - b.number)
	const submittedPosts = posts.filter(({ submittedAt }) => submittedAt !== null)
	return {
		pre: attempts.find(({ form }) => form === 'pre') ?? null,
		posts,
		openPost: posts.find(({ submittedAt }) => submittedAt === null) ?? null,
		submittedPosts,
		bestPost: submittedPosts.reduce<A | null>(
			(best, attempt) => (best && (best.score ?? 0) >= (attempt.score ?? 0) ? best : attempt),
			null,
		),
	}
}
