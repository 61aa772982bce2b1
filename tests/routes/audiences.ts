import { ROLES, type Role } from '#app/identity/user.ts'
import type { Person } from '#tests/platform/people.ts'

export const AUDIENCES = ['nobody', ...ROLES] as const
export type Audience = (typeof AUDIENCES)[number]

/** A status, or the path of this site that one is led to. */
export type Outcome = number | string
type Outcomes = (who: Audience) => Outcome

/** One thing at an address, and what comes of asking for it and of sending it a form. */
export type Visit = {
	/** Made anew for each visitor; `visitor` is null for nobody. */
	at: string | ((visitor: Person | null) => string | Promise<string>)
	get: Outcomes
	/** Where the route has an action. */
	post?: {
		form: Form
		outcome: Outcomes
		/** Something is written where the outcome is no way elsewhere, such as that a file was handed out. */
		writes?: boolean
	}[]
}
type Form = Record<string, string> | ((visitor: Person | null) => Record<string, string>)

export const SIGN_IN = '/sign-in'
export const everyone =
	(outcome: Outcome): Outcomes =>
	() =>
		outcome
export const members =
	(outcome: Outcome, nobody: Outcome = SIGN_IN): Outcomes =>
	(who) =>
		who === 'nobody' ? nobody : outcome
export const only =
	(roles: readonly Role[], outcome: Outcome): Outcomes =>
	(who) => {
		if (who === 'nobody') return SIGN_IN
		return roles.includes(who) ? outcome : 403
	}
export const trainers = (outcome: Outcome) => only(['trainer', 'admin'], outcome)
/** Numbers about learning: of one's own people, or of everybody. */
export const measurers = (outcome: Outcome) => only(['trainer', 'reviewer', 'admin'], outcome)
/** The pages of adaptations as such. */
export const adapters = (outcome: Outcome) => only(['trainer', 'author', 'reviewer', 'admin'], outcome)
/** Who was given a context: they write in it, and reviewers read what is written there. */
export const writers = (outcome: Outcome) => only(['trainer', 'author', 'admin'], outcome)
export const authors = (outcome: Outcome) => only(['author', 'reviewer', 'trainer', 'admin'], outcome)
export const admins = (outcome: Outcome) => only(['admin'], outcome)
/** Of a context that its visitor was not given. */
export const nobodyElse = only([], 403)
