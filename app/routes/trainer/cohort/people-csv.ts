import { exportPeople } from '#app/cohorts/export-people.server.ts'
import { requestedCohort } from '#app/cohorts/requested-cohort.server.ts'
import { m } from '#app/i18n/messages.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { NEVER_STORED } from '#app/platform/responses.ts'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/people-csv'

/** Who takes part, as a list for spreadsheets that the import reads too. */
export function loader(args: Route.LoaderArgs) {
	const { cohort } = requestedCohort(db, args)
	const list = exportPeople(db, cohort.id, {
		heads: {
			name: m.joining_column_name(),
			email: m.joining_column_email(),
			language: m.joining_column_language(),
			username: m.username(),
			state: m.invitation_state(),
		},
		stateOf: (state) => (state === 'paused' ? m.joining_state_paused() : m.joining_state_active()),
		// Excel parts cells by the separator of the machine's region: a comma where decimals have a point.
		separator: args.context.get(localeContext) === 'en' ? ',' : ';',
	})
	return new Response(list, {
		headers: {
			...NEVER_STORED,
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': 'attachment; filename="people.csv"',
		},
	})
}
