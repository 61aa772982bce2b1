import { href } from 'react-router'
import { messagesTo } from '#app/cohorts/cohort-messages.server.ts'
import { formatDate } from '#app/i18n/format.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { pageOf, requestedRows } from '#app/platform/paging.ts'
import { Link } from '#app/ui/Link.tsx'
import { Badge, EmptyState, Page } from '#app/ui/Page.tsx'
import { Pager } from '#app/ui/Pager.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/messages'

export function loader({ request, context, url }: Route.LoaderArgs) {
	const user = requireUser(context, request)
	const { rows, ...pages } = pageOf(messagesTo(db, user.id, requestedRows(url)), url)
	return { messages: rows, pages }
}

export default function MyMessages({ loaderData: { messages, pages } }: Route.ComponentProps) {
	return (
		<Page title={m.my_messages()} intro={m.my_messages_intro()}>
			<title>{`${m.my_messages()} · ${m.product_name()}`}</title>
			{messages.length === 0 ? (
				<EmptyState title={m.my_messages_none()}>{m.my_messages_none_text()}</EmptyState>
			) : (
				<ul className="divide-y divide-line border-line border-y">
					{messages.map(({ id, subject, author, cohort, sentAt, readAt }) => (
						<li key={id} className="py-3">
							<div className="flex flex-wrap items-start justify-between gap-x-4">
								<Link
									to={href('/messages/:message', { message: id })}
									className={`link inline-flex min-h-11 items-center ${readAt === null ? 'font-semibold' : ''}`}
								>
									<bdi>{subject}</bdi>
								</Link>
								{readAt === null ? <Badge tone="accent">{m.message_unread()}</Badge> : null}
							</div>
							<p className="text-muted text-sm">
								{m.message_from_cohort({
									author: isolated(author ?? m.message_author_gone()),
									cohort: isolated(cohort),
									date: formatDate(sentAt),
								})}
							</p>
						</li>
					))}
				</ul>
			)}
			<Pager {...pages} />
		</Page>
	)
}
