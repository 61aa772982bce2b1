import type { RouterContextProvider } from 'react-router'
import { requireUser } from '#app/identity/current-user.server.ts'
import type { User } from '#app/identity/user.ts'
import { allow, found } from '#app/platform/responses.ts'
import type { Database } from '#db/connection.ts'
import type { Cohort } from './cohort.ts'
import { findCohort } from './cohorts.server.ts'
import { canRunCohort, canSeeCohort, canSeeCohorts } from './policy.ts'

type Asked = {
	request: Request
	context: Readonly<RouterContextProvider>
	params: { cohort: string }
}

/**
 * The cohort an address names, for who may see it: 404 where there is none, 403 where it is somebody else's. Every page
 * and every form below `/trainer/cohorts/:cohort` asks this by itself, since they run beside each other.
 */
export function requestedCohort(db: Database, { request, context, params }: Asked): { user: User; cohort: Cohort } {
	const user = requireUser(context, request)
	allow(canSeeCohorts(user))
	const cohort = found(findCohort(db, params.cohort))
	allow(canSeeCohort(user, cohort))
	return { user, cohort }
}

/** The same for what changes something: 403 where the cohort is closed, too. */
export function runningCohort(db: Database, asked: Asked): { user: User; cohort: Cohort } {
	const requested = requestedCohort(db, asked)
	allow(canRunCohort(requested.user, requested.cohort))
	return requested
}
