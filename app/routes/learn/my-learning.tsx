import { href } from 'react-router'
import { countMessagesTo } from '#app/cohorts/cohort-messages.server.ts'
import { upcomingSessionsFor } from '#app/cohorts/live-sessions.server.ts'
import { MessagesNotice } from '#app/cohorts/MessagesNotice.tsx'
import { MyCohorts } from '#app/cohorts/MyCohorts.tsx'
import { NothingToDo, PlannedModules } from '#app/cohorts/PlannedModules.tsx'
import { plannedLearning } from '#app/cohorts/planned-learning.server.ts'
import { waitsForFollowUp } from '#app/cohorts/send-follow-ups.server.ts'
import { UpcomingSessions } from '#app/cohorts/UpcomingSessions.tsx'
import { WaitingRequests } from '#app/cohorts/WaitingRequests.tsx'
import { waitingRequests } from '#app/cohorts/waiting-requests.server.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { ContinueCard } from '#app/learning/ContinueCard.tsx'
import { canTakeModules } from '#app/learning/policy.ts'
import { surveyToken } from '#app/learning/survey-link.ts'
import { secret } from '#app/platform/env.server.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow } from '#app/platform/responses.ts'
import { shownPage } from '#app/platform/shown-page.server.ts'
import { Link } from '#app/ui/Link.tsx'
import { Notice, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/my-learning'

const page = shownPage(myLearning, (data) => ({ shown: [data], isPersonal: false }))
export const middleware = page.middleware
export const loader = page.worked

function myLearning({ request, context }: Route.LoaderArgs) {
	const user = requireUser(context, request)
	allow(canTakeModules(user))
	const token = waitsForFollowUp(db, user.id) ? surveyToken(user.id, secret()) : null
	return {
		messages: countMessagesTo(db, user.id),
		sessions: user.readsWithCohort ? upcomingSessionsFor(db, user.id, Date.now()) : [],
		waiting: waitingRequests(db, user.id),
		followUpPath: token && href('/survey/:token', { token }),
		learning: plannedLearning(db, { user, locale: context.get(localeContext), now: Date.now() }),
	}
}

export default function MyLearning({ loaderData }: Route.ComponentProps) {
	const { messages, sessions, waiting, followUpPath, learning } = loaderData
	const modules = [...learning.planned, ...learning.others]
	const current = modules.find(({ id }) => id === learning.continueIn)
	const hasBegun = modules.some(({ state }) => state !== 'not-started')
	return (
		<Page title={m.my_learning()} intro={hasBegun ? null : m.learn_intro_new()}>
			<title>{`${m.my_learning()} · ${m.product_name()}`}</title>
			<MessagesNotice {...messages} />
			<WaitingRequests cohorts={waiting} />
			{followUpPath ? (
				<div className="mb-8">
					<Notice>
						<p>{m.survey_offer_behaviour()}</p>
						<Link to={followUpPath} className="link inline-flex min-h-11 items-center">
							{m.survey_offer_behaviour_link()}
						</Link>
					</Notice>
				</div>
			) : null}
			{current && hasBegun ? <ContinueCard module={current} /> : null}
			{current ? null : <NothingToDo learning={learning} />}
			<UpcomingSessions sessions={sessions} />
			<MyCohorts cohorts={learning.cohorts} />
			<PlannedModules learning={learning} />
		</Page>
	)
}
