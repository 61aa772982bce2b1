import { href } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import { Notice } from '#app/ui/Page.tsx'

/** Where a reader finds what their trainers wrote, loudly while there is something new; nothing where there never was. */
export function MessagesNotice({ all, unread }: { all: number; unread: number }) {
	if (all === 0) return null
	const link = 'link inline-flex min-h-11 items-center'
	if (unread === 0) {
		return (
			<p className="mb-6">
				<Link to={href('/messages')} className={link}>
					{m.my_messages_all()}
				</Link>
			</p>
		)
	}
	return (
		<div className="mb-8">
			<Notice>
				<p className="flex flex-wrap items-center gap-x-4">
					<strong>{m.my_messages_unread({ count: unread })}</strong>
					<Link to={href('/messages')} className={link}>
						{m.my_messages_read()}
					</Link>
				</p>
			</Notice>
		</div>
	)
}
