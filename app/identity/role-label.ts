import { m } from '#app/i18n/messages.ts'
import type { Role } from './user.ts'

const LABELS: Record<Role, () => string> = {
	practitioner: m.role_practitioner,
	trainer: m.role_trainer,
	author: m.role_author,
	reviewer: m.role_reviewer,
	admin: m.role_admin,
}
const HINTS: Record<Role, () => string> = {
	practitioner: m.role_practitioner_hint,
	trainer: m.role_trainer_hint,
	author: m.role_author_hint,
	reviewer: m.role_reviewer_hint,
	admin: m.role_admin_hint,
}

/** A role by the name of its work. */
export function roleLabel(role: Role): string {
	return LABELS[role]()
}

/** What who holds a role may do. */
export function roleHint(role: Role): string {
	return HINTS[role]()
}
