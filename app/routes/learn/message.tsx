import { href } from 'react-router'
import { findMessageTo, markRead } from '#app/cohorts/cohort-messages.server.ts'
import { PlainText } from '#app/cohorts/PlainText.tsx'
import { formatDate } from '#app/i18n/format.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { found } from '#app/platform/responses.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/message'

/** Opening a message is reading it; whose message it is not finds none. */
export function loader({ request, context, params }: Route.LoaderArgs) {
	const user = requireUser(context, request)
	const message = found(findMessageTo(db, user.id, params.message))
	markRead(db, { userId: user.id, messageId: message.id }, Date.now())
	return { message }
}

export default function MyMessage({ loaderData: { message } }: Route.ComponentProps) {
	const { subject, body, cohort, sentAt } = message
	const author = isolated(message.author ?? m.message_author_gone())
	return (
		<Page title={subject} intro={m.message_from_cohort({ author, cohort: isolated(cohort), date: formatDate(sentAt) })}>
			<title>{`${subject} · ${m.product_name()}`}</title>
			<PlainText text={body} className="max-w-measure" />
			<div className="mt-8">
				<ButtonLink to={href('/messages')}>{m.my_messages_all()}</ButtonLink>
			</div>
		</Page>
	)
}
