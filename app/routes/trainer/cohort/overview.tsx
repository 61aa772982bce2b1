import { href } from 'react-router'
import { CohortNumbers } from '#app/cohorts/CohortNumbers.tsx'
import { CompletionChart } from '#app/cohorts/CompletionChart.tsx'
import { askedInsight, cohortInsight } from '#app/cohorts/cohort-insight.server.ts'
import { planOf } from '#app/cohorts/cohorts.server.ts'
import { countEnrolments } from '#app/cohorts/enrolments.server.ts'
import { HeatMap } from '#app/cohorts/HeatMap.tsx'
import { HeatTable } from '#app/cohorts/HeatTable.tsx'
import { InsightFilter } from '#app/cohorts/InsightFilter.tsx'
import { NobodyYet } from '#app/cohorts/NobodyYet.tsx'
import { canRunCohort } from '#app/cohorts/policy.ts'
import { requestedCohort } from '#app/cohorts/requested-cohort.server.ts'
import { StuckList } from '#app/cohorts/StuckList.tsx'
import { m } from '#app/i18n/messages.ts'
import { pageOf, requestedRows } from '#app/platform/paging.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { EmptyState, Page } from '#app/ui/Page.tsx'
import { Pager } from '#app/ui/Pager.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/overview'

export function loader(args: Route.LoaderArgs) {
	const { user, cohort } = requestedCohort(db, args)
	const { url, context } = args
	const moduleIds = planOf(db, cohort.id).map(({ moduleId }) => moduleId)
	const query = askedInsight(url.searchParams, moduleIds)
	const asked = { cohort, query, locale: context.get(localeContext), now: Date.now() }
	const { rows, ...insight } = cohortInsight(db, asked)
	const { limit, offset } = requestedRows(url)
	const { requested = 0 } = countEnrolments(db, [cohort.id]).get(cohort.id) ?? {}
	return {
		cohort: { id: cohort.id, name: cohort.name, timeZone: cohort.timeZone },
		query,
		requested,
		mayChange: canRunCohort(user, cohort),
		...insight,
		...pageOf(rows.slice(offset, offset + limit), url),
	}
}

export default function Overview({ loaderData }: Route.ComponentProps) {
	const { cohort, query, requested, mayChange, people, finished, stuck, ...insight } = loaderData
	const { weeks, modules, shown, rows, previous, next } = insight
	const clear = href('/trainer/cohorts/:cohort', { cohort: cohort.id })
	return (
		<Page title={m.cohort_overview()} width="wide">
			<title>{`${cohort.name} · ${m.product_name()}`}</title>
			<CohortNumbers
				cohortId={cohort.id}
				people={people}
				finished={finished}
				stuck={stuck.length}
				requested={requested}
			/>
			{people === 0 ? <NobodyYet cohortId={cohort.id} mayChange={mayChange} /> : null}
			{people > 0 ? (
				<div className="space-y-12">
					<section aria-labelledby="stuck">
						<h2 id="stuck" className="mb-3 font-semibold text-2xl">
							{m.insight_stuck()}
						</h2>
						<StuckList cohortId={cohort.id} stuck={stuck} mayWrite={mayChange} />
					</section>
					<section aria-labelledby="map">
						<h2 id="map" className="mb-4 font-semibold text-2xl">
							{m.insight_map()}
						</h2>
						<InsightFilter query={query} modules={modules} clear={clear} />
						{rows.length > 0 ? (
							<>
								<HeatMap cohortId={cohort.id} modules={shown} rows={rows} />
								<details className="mt-4">
									<summary className="link min-h-11 cursor-pointer py-2">{m.insight_as_table()}</summary>
									<HeatTable cohortId={cohort.id} modules={shown} rows={rows} timeZone={cohort.timeZone} />
								</details>
								<Pager previous={previous} next={next} />
							</>
						) : (
							<EmptyState title={m.people_none_found()}>{m.cohorts_none_found_text()}</EmptyState>
						)}
					</section>
					{weeks.length > 0 ? (
						<section aria-labelledby="completion">
							<h2 id="completion" className="mb-1 font-semibold text-2xl">
								{m.insight_completion()}
							</h2>
							<p className="mb-4 max-w-measure text-muted">{m.insight_completion_text()}</p>
							<CompletionChart weeks={weeks} />
						</section>
					) : null}
				</div>
			) : null}
		</Page>
	)
}
