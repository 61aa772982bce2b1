import { data, href } from 'react-router'
import { actOnEnrolment } from '#app/cohorts/act-on-enrolment.server.ts'
import { PersonEnrolment } from '#app/cohorts/PersonEnrolment.tsx'
import { PersonFacts } from '#app/cohorts/PersonFacts.tsx'
import { cohortsToMoveTo, personInCohort } from '#app/cohorts/person-in-cohort.server.ts'
import { canRunCohort } from '#app/cohorts/policy.ts'
import { requestedCohort, runningCohort } from '#app/cohorts/requested-cohort.server.ts'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { found, refusalStatus } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { Link } from '#app/ui/Link.tsx'
import { Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/person'

export function loader(args: Route.LoaderArgs) {
	const { user, cohort } = requestedCohort(db, args)
	const person = found(personInCohort(db, cohort.id, args.params.person))
	const mayChange = canRunCohort(user, cohort)
	return {
		person,
		cohort: { id: cohort.id, name: cohort.name, timeZone: cohort.timeZone },
		mayChange,
		otherCohorts: mayChange ? cohortsToMoveTo(db, user, cohort) : [],
	}
}

export async function action(args: Route.ActionArgs) {
	const { user, cohort } = runningCohort(db, args)
	const { userId } = found(personInCohort(db, cohort.id, args.params.person))
	const act = { user, client: clientOf(args.request, args.context), now: Date.now() }
	const result = actOnEnrolment(db, { form: await readForm(args.request), cohortId: cohort.id, userId, ...act })
	if (!result.ok) throw data(null, { status: refusalStatus(result.reason) })
	return redirectWithToast(href('/trainer/cohorts/:cohort/people/:person', args.params), result.toast)
}

export default function CohortPerson({ loaderData }: Route.ComponentProps) {
	const { person, cohort, mayChange, otherCohorts } = loaderData
	return (
		<Page title={person.displayName} width="wide">
			<title>{`${person.displayName} · ${cohort.name}`}</title>
			<p className="-mt-4 mb-6">
				<Link to={href('/trainer/cohorts/:cohort/people', { cohort: cohort.id })} className="link inline-block py-2">
					{m.cohort_all_people()}
				</Link>
			</p>
			<div className="grid items-start gap-6 lg:grid-cols-2">
				<PersonFacts person={person} timeZone={cohort.timeZone} />
				{mayChange ? <PersonEnrolment {...person} otherCohorts={otherCohorts} /> : null}
			</div>
		</Page>
	)
}
