import { href } from 'react-router'
import { findCohortMessage } from '#app/cohorts/cohort-messages.server.ts'
import { PlainText } from '#app/cohorts/PlainText.tsx'
import { requestedCohort } from '#app/cohorts/requested-cohort.server.ts'
import { audienceLabel } from '#app/cohorts/SentMessages.tsx'
import { formatDateTime, formatNumber } from '#app/i18n/format.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { found } from '#app/platform/responses.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { Card, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/message'

export function loader(args: Route.LoaderArgs) {
	const { cohort } = requestedCohort(db, args)
	return {
		cohort: { id: cohort.id, name: cohort.name, timeZone: cohort.timeZone },
		message: found(findCohortMessage(db, cohort.id, args.params.message)),
	}
}

export default function CohortMessage({ loaderData: { cohort, message } }: Route.ComponentProps) {
	const { subject, body, audience, mailed, unmailed, sentAt, read } = message
	const author = isolated(message.author ?? m.message_author_gone())
	return (
		<Page
			title={subject}
			intro={m.message_sent_by({ author, date: formatDateTime(sentAt, cohort.timeZone) })}
			width="wide"
		>
			<title>{`${subject} · ${cohort.name}`}</title>
			<div className="max-w-measure space-y-6">
				<Card>
					<PlainText text={body} />
				</Card>
				<ul>
					<li>{audienceLabel(audience)}</li>
					<li>{m.message_went_by_mail({ count: mailed })}</li>
					{unmailed > 0 ? <li>{m.message_went_to_page({ count: unmailed })}</li> : null}
					<li>{m.message_read_count({ read: formatNumber(read), all: formatNumber(mailed + unmailed) })}</li>
				</ul>
				<ButtonLink to={href('/trainer/cohorts/:cohort/messages', { cohort: cohort.id })}>
					{m.message_all_of_cohort()}
				</ButtonLink>
			</div>
		</Page>
	)
}
