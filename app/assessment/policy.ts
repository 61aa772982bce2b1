import type { User } from '#app/identity/user.ts'

/**
 * Who may do what with attempts and answers. They belong to the person who gave them, whatever roles others hold. Of a
 * participant’s tests that were sent, the trainers of their cohort read those of its plan: see `cohorts/policy.ts`.
 */
type Asker = Pick<User, 'id'> | null

type Owned = { userId: string }

/** The attempt and its score. */
export function canSeeAttempt(user: Asker, attempt: Owned): boolean {
	return user !== null && user.id === attempt.userId
}
