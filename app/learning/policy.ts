import type { User } from '#app/identity/user.ts'

/**
 * Who may learn, and who may see what a learner does. Taking a module needs an account and no role, so that trainers
 * and authors can learn as well. The workbook is private: what somebody writes for themselves is
 * seen by nobody else. How far they are is seen by the trainers of their cohort: see `cohorts/policy.ts`.
 */
type Asker = Pick<User, 'id'> | null

export function canTakeModules(user: Asker): boolean {
	return user !== null
}

/** Reading and writing alike. */
export function canUseWorkbook(user: Asker, owner: { userId: string }): boolean {
	return user !== null && user.id === owner.userId
}
