import { Outlet } from 'react-router'
import { CohortHeader } from '#app/cohorts/CohortHeader.tsx'
import { phaseOf } from '#app/cohorts/cohort-phase.ts'
import { cohortPlaces } from '#app/cohorts/cohort-places.tsx'
import { contextName } from '#app/cohorts/context-name.ts'
import { requestedCohort } from '#app/cohorts/requested-cohort.server.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { m } from '#app/i18n/messages.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { SubNav } from '#app/ui/SubNav.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/layout'

export function loader(args: Route.LoaderArgs) {
	const { id, name, startsOn, endsOn, timeZone, contextId, closedAt } = requestedCohort(db, args).cohort
	return {
		id,
		header: {
			name,
			startsOn,
			endsOn,
			timeZone,
			closedAt,
			contextName: contextName(currentCurriculum(db).contexts, contextId, args.context.get(localeContext)),
			phase: phaseOf({ startsOn, endsOn, timeZone, closedAt }, Date.now()),
		},
	}
}

export default function CohortLayout({ loaderData: { id, header } }: Route.ComponentProps) {
	return (
		<>
			<CohortHeader {...header} />
			<SubNav label={m.cohort_pages()} places={cohortPlaces(id)} />
			<Outlet />
		</>
	)
}
