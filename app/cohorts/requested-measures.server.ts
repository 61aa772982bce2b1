import type { RouterContextProvider } from 'react-router'
import { requireUser } from '#app/identity/current-user.server.ts'
import { allow, found } from '#app/platform/responses.ts'
import type { Database } from '#db/connection.ts'
import { findCohort } from './cohorts.server.ts'
import { type MeasuredPeople, measuredChoice } from './measured-people.server.ts'
import { canSeeMeasures, canSeeProgramme } from './policy.ts'

type Asked = { request: Request; context: Readonly<RouterContextProvider>; url: URL }

/** Whose results an address asks for, by `?cohort=`: 404 where there is no such cohort, 403 where its reader does not see it. */
export function requestedMeasures(db: Database, { request, context, url }: Asked) {
	const user = requireUser(context, request)
	allow(canSeeMeasures(user))
	const cohortId = url.searchParams.get('cohort') || null
	if (cohortId !== null) found(findCohort(db, cohortId))
	const { people, ...choice } = measuredChoice(db, user, cohortId)
	allow(people !== null)
	return { ...choice, people: people as MeasuredPeople, user, seesAll: canSeeProgramme(user) }
}
