import { href } from 'react-router'
import { splitSessions } from '#app/cohorts/live-session.ts'
import { sessionsOf } from '#app/cohorts/live-sessions.server.ts'
import { canRunCohort } from '#app/cohorts/policy.ts'
import { requestedCohort } from '#app/cohorts/requested-cohort.server.ts'
import { SessionList } from '#app/cohorts/SessionList.tsx'
import { m } from '#app/i18n/messages.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { EmptyState, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/sessions'

export function loader(args: Route.LoaderArgs) {
	const { user, cohort } = requestedCohort(db, args)
	const { id, name, timeZone, startsOn, endsOn } = cohort
	return {
		cohort: { id, name, timeZone, startsOn, endsOn },
		...splitSessions(sessionsOf(db, [id]), Date.now()),
		mayPlan: canRunCohort(user, cohort),
	}
}

export default function Sessions({ loaderData: { cohort, upcoming, past, mayPlan } }: Route.ComponentProps) {
	const add = mayPlan ? (
		<ButtonLink look="primary" to={href('/trainer/cohorts/:cohort/sessions/new', { cohort: cohort.id })}>
			{m.session_new()}
		</ButtonLink>
	) : null
	const isEmpty = upcoming.length + past.length === 0
	return (
		<Page title={m.sessions()} intro={m.sessions_intro()} actions={isEmpty ? null : add} width="wide">
			<title>{`${m.sessions()} · ${cohort.name}`}</title>
			{isEmpty ? (
				<EmptyState title={m.sessions_none()}>
					<p className="mb-4">{mayPlan ? m.sessions_none_text() : m.sessions_none_closed()}</p>
					{add}
				</EmptyState>
			) : (
				<div className="space-y-10">
					<section aria-labelledby="upcoming">
						<h2 id="upcoming" className="mb-4 font-bold text-xl">
							{m.sessions_upcoming()}
						</h2>
						{upcoming.length === 0 ? (
							<p className="text-muted">{m.sessions_no_upcoming()}</p>
						) : (
							<SessionList cohort={cohort} sessions={upcoming} />
						)}
					</section>
					{past.length === 0 ? null : (
						<section aria-labelledby="past">
							<h2 id="past" className="mb-4 font-bold text-xl">
								{m.sessions_past()}
							</h2>
							<SessionList cohort={cohort} sessions={past} />
						</section>
					)}
				</div>
			)}
		</Page>
	)
}
