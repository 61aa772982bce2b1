import type { User } from '#app/identity/user.ts'

/** Who may do what with attempts and answers. They belong to the person who gave them, whatever roles others hold. */
type Asker = Pick<User, 'id'> | null

type Owned = { userId: string }
type AttemptLike = Owned & { form: 'pre' | 'post'; submittedAt: number | null }

/** The attempt and its score. */
export function canSeeAttempt(user: Asker, attempt: Owned): boolean {
	return user !== null && user.id === attempt.userId
}

export function canAnswerAttempt(user: Asker, attempt: AttemptLike): boolean {
	return canSeeAttempt(user, attempt) && attempt.submittedAt === null
}

/** Feedback, rationale and what is right. Never of a pre-test: the post-test draws from the same pool. */
export function canReviewAttempt(user: Asker, attempt: AttemptLike): boolean {
	return canSeeAttempt(user, attempt) && attempt.submittedAt !== null && attempt.form === 'post'
}

export function canSeeResponse(user: Asker, response: Owned): boolean {
	return user !== null && user.id === response.userId
}
