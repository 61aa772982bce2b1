import { data, href } from 'react-router'
import { actOnEnrolment } from '#app/cohorts/act-on-enrolment.server.ts'
import { CohortPeopleTable } from '#app/cohorts/CohortPeopleTable.tsx'
import { CohortRequests } from '#app/cohorts/CohortRequests.tsx'
import { askedPeople, cohortPeople, countErased } from '#app/cohorts/cohort-people.server.ts'
import { planOf } from '#app/cohorts/cohorts.server.ts'
import { NobodyYet } from '#app/cohorts/NobodyYet.tsx'
import { PeopleFilter } from '#app/cohorts/PeopleFilter.tsx'
import { canRunCohort } from '#app/cohorts/policy.ts'
import { requestedCohort, runningCohort } from '#app/cohorts/requested-cohort.server.ts'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { pageOf, requestedRows } from '#app/platform/paging.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { refusalStatus } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { ButtonLink, buttonClasses } from '#app/ui/Button.tsx'
import { EmptyState, Page } from '#app/ui/Page.tsx'
import { Pager } from '#app/ui/Pager.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/people'

export function loader(args: Route.LoaderArgs) {
	const { user, cohort } = requestedCohort(db, args)
	const { url, context } = args
	const query = askedPeople(url.searchParams)
	const moduleIds = planOf(db, cohort.id).map(({ moduleId }) => moduleId)
	const asked = { cohortId: cohort.id, moduleIds, locale: context.get(localeContext) }
	const { limit, offset } = requestedRows(url)
	const people = cohortPeople(db, { ...asked, query }).slice(offset, offset + limit)
	const { rows, previous, next } = pageOf(people, url)
	return {
		cohort: { id: cohort.id, name: cohort.name, timeZone: cohort.timeZone },
		moduleCount: moduleIds.length,
		mayChange: canRunCohort(user, cohort),
		requests: cohortPeople(db, { ...asked, query: { text: '', state: 'requested', order: 'joined' } }),
		query,
		people: rows,
		erased: countErased(db, cohort.id),
		previous,
		next,
	}
}

export async function action(args: Route.ActionArgs) {
	const { user, cohort } = runningCohort(db, args)
	const form = await readForm(args.request)
	const act = { user, client: clientOf(args.request, args.context), now: Date.now() }
	const userId = String(form.get('person') ?? '')
	const result = actOnEnrolment(db, { form, cohortId: cohort.id, userId, ...act })
	if (!result.ok) throw data(null, { status: refusalStatus(result.reason) })
	return redirectWithToast(href('/trainer/cohorts/:cohort/people', args.params), result.toast)
}

export default function CohortPeople({ loaderData }: Route.ComponentProps) {
	const { cohort, moduleCount, mayChange, requests, query, people, erased, previous, next } = loaderData
	const isFiltered = query.text !== '' || query.state !== null
	return (
		<Page
			title={m.cohort_people()}
			actions={
				<>
					{mayChange ? (
						<ButtonLink look="primary" to={href('/trainer/cohorts/:cohort/invite', { cohort: cohort.id })}>
							{m.joining_title()}
						</ButtonLink>
					) : null}
					<a
						href={href('/trainer/cohorts/:cohort/people.csv', { cohort: cohort.id })}
						download
						className={buttonClasses('secondary')}
					>
						{m.joining_download()}
					</a>
				</>
			}
			width="wide"
		>
			<title>{`${m.cohort_people()} · ${cohort.name}`}</title>
			{requests.length > 0 ? (
				<CohortRequests requests={requests} timeZone={cohort.timeZone} mayDecide={mayChange} />
			) : null}
			<PeopleFilter query={query} clear={href('/trainer/cohorts/:cohort/people', { cohort: cohort.id })} />
			{people.length > 0 ? (
				<CohortPeopleTable cohortId={cohort.id} people={people} timeZone={cohort.timeZone} moduleCount={moduleCount} />
			) : null}
			{people.length === 0 && isFiltered ? (
				<EmptyState title={m.people_none_found()}>{m.cohorts_none_found_text()}</EmptyState>
			) : null}
			{people.length === 0 && !isFiltered ? <NobodyYet cohortId={cohort.id} mayChange={mayChange} /> : null}
			{erased > 0 ? <p className="mt-6 text-muted">{m.people_erased({ count: erased })}</p> : null}
			<Pager previous={previous} next={next} />
		</Page>
	)
}
