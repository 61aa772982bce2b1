import { exportResponse } from '#app/cohorts/export-response.server.ts'
import { canExportCohort } from '#app/cohorts/policy.ts'
import { requestedCohort } from '#app/cohorts/requested-cohort.server.ts'
import { allow } from '#app/platform/responses.ts'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/export'

/** A file of the records of one cohort. */
export function loader(asked: Route.LoaderArgs) {
	const { user, cohort } = requestedCohort(db, asked)
	allow(canExportCohort(user, cohort))
	return exportResponse(db, asked, { user, cohort, withNames: asked.url.searchParams.get('names') === '1' })
}
