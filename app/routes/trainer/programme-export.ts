import { exportResponse } from '#app/cohorts/export-response.server.ts'
import { canExportProgramme } from '#app/cohorts/policy.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { allow } from '#app/platform/responses.ts'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/programme-export'

/** A file of the records of all, which names nobody. */
export function loader(asked: Route.LoaderArgs) {
	const user = requireUser(asked.context, asked.request)
	allow(canExportProgramme(user))
	return exportResponse(db, asked, { user, cohort: null, withNames: false })
}
