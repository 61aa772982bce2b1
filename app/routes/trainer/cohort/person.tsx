import { data, href } from 'react-router'
import { actOnEnrolment } from '#app/cohorts/act-on-enrolment.server.ts'
import { PersonEnrolment } from '#app/cohorts/PersonEnrolment.tsx'
import { PersonFacts } from '#app/cohorts/PersonFacts.tsx'
import { PersonProgress } from '#app/cohorts/PersonProgress.tsx'
import { PersonSessions } from '#app/cohorts/PersonSessions.tsx'
import { cohortsToMoveTo, personInCohort } from '#app/cohorts/person-in-cohort.server.ts'
import { personRecord } from '#app/cohorts/person-record.server.ts'
import { canRunCohort } from '#app/cohorts/policy.ts'
import { requestedCohort, runningCohort } from '#app/cohorts/requested-cohort.server.ts'
import { stuckReason } from '#app/cohorts/StuckList.tsx'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { found, refusalStatus } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { Link } from '#app/ui/Link.tsx'
import { Notice, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/person'

export function loader(args: Route.LoaderArgs) {
	const { user, cohort } = requestedCohort(db, args)
	const person = found(personInCohort(db, cohort.id, args.params.person))
	const mayChange = canRunCohort(user, cohort)
	const asked = { cohort, userId: person.userId, locale: args.context.get(localeContext), now: Date.now() }
	return {
		person,
		record: person.takesPart ? personRecord(db, asked) : null,
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
	const { person, record, cohort, mayChange, otherCohorts } = loaderData
	return (
		<Page title={person.displayName} width="wide">
			<title>{`${person.displayName} · ${cohort.name}`}</title>
			<p className="-mt-4 mb-6">
				<Link to={href('/trainer/cohorts/:cohort/people', { cohort: cohort.id })} className="link inline-block py-2">
					{m.cohort_all_people()}
				</Link>
			</p>
			{record?.stuck ? (
				<div className="mb-6">
					<Notice tone="caution">
						<bdi className="font-medium">{person.displayName}</bdi> {stuckReason(record.stuck)}
					</Notice>
				</div>
			) : null}
			<div className="grid items-start gap-6 lg:grid-cols-2">
				<PersonFacts person={person} timeZone={cohort.timeZone} lastActiveAt={record?.lastActiveAt} />
				{mayChange ? <PersonEnrolment {...person} otherCohorts={otherCohorts} /> : null}
			</div>
			{record ? (
				<section aria-labelledby="progress" className="mt-10">
					<h2 id="progress" className="font-semibold text-2xl">
						{m.insight_progress()}
					</h2>
					<p className="mt-1 mb-4 max-w-measure text-muted">{m.insight_private()}</p>
					<PersonProgress
						modules={record.modules}
						timeZone={cohort.timeZone}
						cohortId={cohort.id}
						userId={person.userId}
					/>
				</section>
			) : null}
			{record && record.sessions.length > 0 ? (
				<section aria-labelledby="sessions" className="mt-10">
					<h2 id="sessions" className="mb-3 font-semibold text-2xl">
						{m.insight_attendance()}
					</h2>
					<PersonSessions sessions={record.sessions} timeZone={cohort.timeZone} />
				</section>
			) : null}
		</Page>
	)
}
