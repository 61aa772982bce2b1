import { countEnrolments } from '#app/cohorts/enrolments.server.ts'
import { requestedCohort } from '#app/cohorts/requested-cohort.server.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { EmptyState, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/overview'

export function loader(args: Route.LoaderArgs) {
	const { cohort } = requestedCohort(db, args)
	const { active = 0, paused = 0, requested = 0 } = countEnrolments(db, [cohort.id]).get(cohort.id) ?? {}
	return { name: cohort.name, active, paused, requested }
}

export default function Overview({ loaderData: { name, active, paused, requested } }: Route.ComponentProps) {
	const numbers = [
		{ label: m.cohort_taking_part(), count: active },
		{ label: m.cohort_paused_count(), count: paused },
		{ label: m.cohort_requested_count(), count: requested },
	]
	return (
		<Page title={m.cohort_overview()} width="wide">
			<title>{`${name} · ${m.product_name()}`}</title>
			{active + paused + requested === 0 ? (
				<EmptyState title={m.cohort_nobody_yet()}>{m.cohort_nobody_yet_text()}</EmptyState>
			) : (
				<dl className="flex flex-wrap gap-x-12 gap-y-4">
					{numbers.map(({ label, count }) => (
						<div key={label}>
							<dt className="text-muted">{label}</dt>
							<dd className="font-bold text-3xl tabular-nums">{formatNumber(count)}</dd>
						</div>
					))}
				</dl>
			)}
		</Page>
	)
}
