import type { InterfaceLocale } from '#app/i18n/locale.ts'

export const ROLES = ['practitioner', 'trainer', 'author', 'reviewer', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** A person who is signed in, or whom somebody looks at. Holds nothing secret. */
export type User = {
	id: string
	displayName: string
	email: string | null
	username: string | null
	/** In the order of `ROLES`. */
	roles: Role[]
	/** Null follows the browser's languages. */
	interfaceLocale: InterfaceLocale | null
	/** A context of the curriculum; null reads the shared text. */
	contextId: string | null
	/** The context is that of the person's cohort, and not theirs to choose. */
	readsWithCohort: boolean
	dataSaver: boolean
	isDemo: boolean
}

/** Where a request came from, for limits, the audit log and the list of devices. */
export type Client = {
	address: string
	userAgent: string
}

/** Known roles, each once, in the order of `ROLES`. */
export function orderedRoles(roles: readonly string[]): Role[] {
	return ROLES.filter((role) => roles.includes(role))
}
