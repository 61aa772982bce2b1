import { href } from 'react-router'
import { messagesOfCohort } from '#app/cohorts/cohort-messages.server.ts'
import { canRunCohort } from '#app/cohorts/policy.ts'
import { requestedCohort } from '#app/cohorts/requested-cohort.server.ts'
import { SentMessages } from '#app/cohorts/SentMessages.tsx'
import { m } from '#app/i18n/messages.ts'
import { pageOf, requestedRows } from '#app/platform/paging.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { EmptyState, Page } from '#app/ui/Page.tsx'
import { Pager } from '#app/ui/Pager.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/messages'

export function loader(args: Route.LoaderArgs) {
	const { user, cohort } = requestedCohort(db, args)
	const { rows, ...pages } = pageOf(messagesOfCohort(db, cohort.id, requestedRows(args.url)), args.url)
	return {
		cohort: { id: cohort.id, name: cohort.name, timeZone: cohort.timeZone },
		messages: rows,
		pages,
		mayWrite: canRunCohort(user, cohort),
	}
}

export default function CohortMessages({ loaderData: { cohort, messages, pages, mayWrite } }: Route.ComponentProps) {
	const write = mayWrite ? (
		<ButtonLink look="primary" to={href('/trainer/cohorts/:cohort/messages/new', { cohort: cohort.id })}>
			{m.message_write()}
		</ButtonLink>
	) : null
	return (
		<Page
			title={m.cohort_messages()}
			intro={m.cohort_messages_intro()}
			actions={messages.length > 0 ? write : null}
			width="wide"
		>
			<title>{`${m.cohort_messages()} · ${cohort.name}`}</title>
			{messages.length === 0 ? (
				<EmptyState title={m.cohort_messages_none()}>
					<p className="mb-4">{mayWrite ? m.cohort_messages_none_text() : m.cohort_messages_none_closed()}</p>
					{write}
				</EmptyState>
			) : (
				<SentMessages cohort={cohort.id} timeZone={cohort.timeZone} messages={messages} />
			)}
			<Pager {...pages} />
		</Page>
	)
}
