import { href } from 'react-router'
import { CohortTable } from '#app/cohorts/CohortTable.tsx'
import { cohortList } from '#app/cohorts/cohort-list.server.ts'
import { PHASES } from '#app/cohorts/cohort-phase.ts'
import { phaseLabel } from '#app/cohorts/phase-label.ts'
import { canSeeCohorts, seesAllCohorts } from '#app/cohorts/policy.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { pageOf, requestedRows } from '#app/platform/paging.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow } from '#app/platform/responses.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { FilterForm, FilterSelect, FilterText } from '#app/ui/FilterForm.tsx'
import { EmptyState, Page } from '#app/ui/Page.tsx'
import { Pager } from '#app/ui/Pager.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/cohorts'

export function loader({ request, context, url }: Route.LoaderArgs) {
	const user = requireUser(context, request)
	allow(canSeeCohorts(user))
	const asked = url.searchParams
	const mayChooseWhose = seesAllCohorts(user)
	const query = {
		text: (asked.get('q') ?? '').slice(0, 200),
		phase: PHASES.find((phase) => phase === asked.get('state')) ?? null,
		ofAll: mayChooseWhose && asked.get('whose') !== 'mine',
	}
	const { contexts } = currentCurriculum(db)
	const given = { user, query, contexts, locale: context.get(localeContext), now: Date.now() }
	const { cohorts, isEmpty } = cohortList(db, { ...given, rows: requestedRows(url) })
	return { query, mayChooseWhose, isEmpty, ...pageOf(cohorts, url) }
}

export default function Cohorts({ loaderData }: Route.ComponentProps) {
	const { query, mayChooseWhose, isEmpty, rows, previous, next } = loaderData
	const isFiltered = query.text !== '' || query.phase !== null || (mayChooseWhose && !query.ofAll)
	const create = (
		<ButtonLink look="primary" to={href('/trainer/cohorts/new')}>
			{m.cohort_new()}
		</ButtonLink>
	)
	return (
		<Page title={m.cohorts()} intro={m.cohorts_intro()} actions={create} width="wide">
			<title>{`${m.cohorts()} · ${m.product_name()}`}</title>
			{isEmpty && !isFiltered ? <EmptyState title={m.cohorts_none()}>{m.cohorts_none_text()}</EmptyState> : null}
			{isEmpty && !isFiltered ? null : (
				<FilterForm isFiltered={isFiltered} clear={href('/trainer/cohorts')}>
					<FilterText name="q" label={m.cohort_search()} value={query.text} />
					<FilterSelect
						name="state"
						label={m.cohort_phase()}
						value={query.phase}
						any={m.cohort_any_phase()}
						options={PHASES.map((phase) => ({ value: phase, label: phaseLabel(phase) }))}
					/>
					{mayChooseWhose ? (
						<FilterSelect
							name="whose"
							label={m.cohort_whose()}
							value={query.ofAll ? null : 'mine'}
							any={m.cohort_everybodys()}
							options={[{ value: 'mine', label: m.cohort_mine() }]}
						/>
					) : null}
				</FilterForm>
			)}
			{rows.length > 0 ? <CohortTable cohorts={rows} /> : null}
			{rows.length === 0 && (isFiltered || !isEmpty) ? (
				<EmptyState title={m.cohorts_none_found()}>{m.cohorts_none_found_text()}</EmptyState>
			) : null}
			<Pager previous={previous} next={next} />
		</Page>
	)
}
