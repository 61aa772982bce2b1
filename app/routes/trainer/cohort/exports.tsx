import { href } from 'react-router'
import { ExportList } from '#app/cohorts/ExportList.tsx'
import { canExportCohort } from '#app/cohorts/policy.ts'
import { requestedCohort } from '#app/cohorts/requested-cohort.server.ts'
import { m } from '#app/i18n/messages.ts'
import { allow } from '#app/platform/responses.ts'
import { Link } from '#app/ui/Link.tsx'
import { Notice, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/exports'

export function loader(asked: Route.LoaderArgs) {
	const { user, cohort } = requestedCohort(db, asked)
	allow(canExportCohort(user, cohort))
	return { name: cohort.name, withNames: asked.url.searchParams.get('names') === '1' }
}

export default function CohortExports({ loaderData: { name, withNames }, params }: Route.ComponentProps) {
	const base = href('/trainer/cohorts/:cohort/exports', params)
	return (
		<Page title={m.exports()} intro={m.exports_cohort_intro()} width="wide">
			<title>{`${m.exports()} · ${name}`}</title>
			{withNames ? (
				<div className="mb-6">
					<Notice tone="caution">
						<p className="font-semibold">{m.exports_names_on()}</p>
						<p>{m.exports_with_names_text()}</p>
						<Link to={base} className="link inline-flex min-h-11 items-center">
							{m.exports_without_names_again()}
						</Link>
					</Notice>
				</div>
			) : null}
			<ExportList base={base} withNames={withNames} />
			{withNames ? null : (
				<section aria-labelledby="names" className="mt-10 max-w-measure">
					<h2 id="names" className="font-semibold text-xl">
						{m.exports_with_names()}
					</h2>
					<p className="mt-1 text-muted">{m.exports_with_names_text()}</p>
					<Link to="?names=1" className="link inline-flex min-h-11 items-center">
						{m.exports_show_with_names()}
					</Link>
				</section>
			)}
		</Page>
	)
}
