import { href } from 'react-router'
import { CohortFilter } from '#app/cohorts/CohortFilter.tsx'
import { summariseFirstAttempts } from '#app/cohorts/first-attempts.server.ts'
import { MeasuresNav } from '#app/cohorts/MeasuresNav.tsx'
import { formLabel, shareText } from '#app/cohorts/measure-words.ts'
import { requestedMeasures } from '#app/cohorts/requested-measures.server.ts'
import { allModules } from '#app/curriculum/all-modules.server.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { FilterForm } from '#app/ui/FilterForm.tsx'
import { Link } from '#app/ui/Link.tsx'
import { EmptyState, Page } from '#app/ui/Page.tsx'
import { Table } from '#app/ui/Table.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/assessments'

export function loader(asked: Route.LoaderArgs) {
	const { people, user: _, ...choice } = requestedMeasures(db, asked)
	const modules = allModules(db, { locale: asked.context.get(localeContext), contextId: null })
	const taken = summariseFirstAttempts(db, people)
	const assessments = modules.flatMap(({ module, welcome }) =>
		(['pre', 'post'] as const).flatMap((form) => {
			const summary = taken.find((each) => each.moduleId === module.id && each.form === form)
			return summary ? [{ ...summary, title: welcome.title }] : []
		}),
	)
	return { choice, assessments }
}

export default function Assessments({ loaderData: { choice, assessments } }: Route.ComponentProps) {
	const { cohortId, cohorts } = choice
	const query = cohortId === null ? '' : `?${new URLSearchParams({ cohort: cohortId })}`
	return (
		<Page title={m.measures_quality()} intro={m.measures_quality_intro()} width="wide">
			<title>{`${m.measures_quality()} · ${m.product_name()}`}</title>
			<MeasuresNav at="assessments" cohortId={cohortId} />
			{cohorts.length > 0 ? (
				<FilterForm isSearch={false} isFiltered={cohortId !== null} clear={href('/trainer/measures')}>
					<CohortFilter {...choice} />
				</FilterForm>
			) : null}
			{assessments.length === 0 ? (
				<EmptyState title={m.measures_nothing_yet()}>{m.measures_nothing_yet_text()}</EmptyState>
			) : (
				<Table
					caption={m.measures_quality()}
					columns={[
						{
							key: 'assessment',
							head: m.measures_assessment(),
							isRowHeader: true,
							cell: ({ moduleId, form, title }) => (
								<Link
									to={href('/trainer/measures/:module/:form', { module: moduleId, form }) + query}
									className="link inline-flex min-h-11 items-center sm:min-h-0"
								>
									{m.measures_assessment_name({ module: title, form: formLabel(form) })}
								</Link>
							),
						},
						{ key: 'n', head: m.measures_people(), isShort: true, align: 'end', cell: ({ n }) => formatNumber(n) },
						{ key: 'mean', head: m.measures_mean(), isShort: true, align: 'end', cell: ({ mean }) => shareText(mean) },
					]}
					rows={assessments}
					rowKey={({ moduleId, form }) => `${moduleId} ${form}`}
				/>
			)}
		</Page>
	)
}
