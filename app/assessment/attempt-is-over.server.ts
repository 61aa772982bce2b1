import type { Database } from '#db/connection.ts'
import { summariseAttempts } from './attempt-summary.ts'
import { type Attempt, attemptsInModule } from './attempts.server.ts'

/**
 * Why nothing more can be done in this attempt; null while it is open. An open pre-test is over, too, once
 * the post-test has been submitted: from then on it would measure what was taught.
 */
export function attemptIsOver(db: Database, attempt: Attempt): 'submitted' | 'pre-after-post' | null {
	if (attempt.submittedAt !== null) return 'submitted'
	if (attempt.form === 'post') return null
	const { submittedPosts } = summariseAttempts(attemptsInModule(db, attempt.userId, attempt.moduleId))
	return submittedPosts.length > 0 ? 'pre-after-post' : null
}
