import { href } from 'react-router'
import { itemFlags } from '#app/assessment/item-flags.ts'
import { analysePool, LEAST_PEOPLE } from '#app/assessment/pool-analysis.ts'
import { CohortFilter } from '#app/cohorts/CohortFilter.tsx'
import { firstAttempts } from '#app/cohorts/first-attempts.server.ts'
import { AssessmentFigures, ItemTable } from '#app/cohorts/ItemTable.tsx'
import { formLabel } from '#app/cohorts/measure-words.ts'
import { requestedMeasures } from '#app/cohorts/requested-measures.server.ts'
import { requestedModule } from '#app/curriculum/requested-module.server.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { found } from '#app/platform/responses.ts'
import { FilterForm } from '#app/ui/FilterForm.tsx'
import { Link } from '#app/ui/Link.tsx'
import { EmptyState, Notice, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/assessment'

export function loader(asked: Route.LoaderArgs) {
	const { people, user, ...choice } = requestedMeasures(db, asked)
	const form = found((['pre', 'post'] as const).find((each) => each === asked.params.form))
	const reader = { locale: asked.context.get(localeContext), contextId: user.contextId }
	const { module, welcome, read } = found(requestedModule(db, asked.params.module, reader))
	const questions = read('assessment')?.questions ?? {}
	const { items, ...analysis } = analysePool(firstAttempts(db, { moduleId: module.id, form, people }))
	const listed = items.map((item) => ({
		...item,
		promptHtml: questions[item.name]?.promptHtml ?? item.name,
		objective: welcome.objectives[questions[item.name]?.objective ?? ''] ?? '',
		flags: itemFlags(item, analysis.test.alpha),
	}))
	const weight = (flags: readonly string[]) => (flags.includes('too-few') ? -1 : flags.length)
	listed.sort((a, b) => weight(b.flags) - weight(a.flags) || (a.discrimination ?? 1) - (b.discrimination ?? 1))
	return { choice, moduleId: module.id, form, title: welcome.title, analysis, items: listed }
}

export default function AssessmentQuality({ loaderData }: Route.ComponentProps) {
	const { choice, moduleId, form, title, analysis, items } = loaderData
	const { cohortId, cohorts } = choice
	const query = cohortId === null ? '' : `?${new URLSearchParams({ cohort: cohortId })}`
	const name = m.measures_assessment_name({ module: title, form: formLabel(form) })
	return (
		<Page title={name} intro={m.measures_first_attempts()} width="full">
			<title>{`${name} · ${m.product_name()}`}</title>
			<p className="-mt-4 mb-6">
				<Link to={href('/trainer/measures') + query} className="link inline-flex min-h-11 items-center">
					{m.measures_all_assessments()}
				</Link>
			</p>
			{cohorts.length > 0 ? (
				<FilterForm
					isSearch={false}
					isFiltered={cohortId !== null}
					clear={href('/trainer/measures/:module/:form', { module: moduleId, form })}
				>
					<CohortFilter {...choice} />
				</FilterForm>
			) : null}
			{analysis.n === 0 ? (
				<EmptyState title={m.measures_nothing_yet()}>{m.measures_nothing_yet_text()}</EmptyState>
			) : (
				<>
					{analysis.n < LEAST_PEOPLE ? (
						<div className="mb-6">
							<Notice>{m.measures_too_few_people({ least: formatNumber(LEAST_PEOPLE) })}</Notice>
						</div>
					) : null}
					<AssessmentFigures analysis={analysis} />
					<ItemTable moduleId={moduleId} form={form} items={items} query={query} />
				</>
			)}
		</Page>
	)
}
