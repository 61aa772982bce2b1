import type { User } from '#app/identity/user.ts'

/**
 * Who may learn, and who may see what a learner does. Taking a module needs an account and no role, so that trainers
 * and authors can learn as well. Progress and the workbook are private: what trainers see of a cohort are
 * counts, and those come from the reports.
 */
type Asker = Pick<User, 'id'> | null

export function canTakeModules(user: Asker): boolean {
	return user !== null
}

/** Reading and writing alike. */
export function canUseWorkbook(user: Asker, owner: { userId: string }): boolean {
	return user !== null && user.id === owner.userId
}
