import { formatMoment } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Badge } from '#app/ui/Page.tsx'
import type { LiveSession } from './live-session.ts'
import { PlainText } from './PlainText.tsx'

type SessionFactsProps = {
	session: Pick<LiveSession, 'startsAt' | 'minutes' | 'place' | 'link' | 'note' | 'cancelledAt'>
	timeZone: string
}

/** When and where a session is, by the clocks of its cohort, and what to know before. */
export function SessionFacts({
	session: { startsAt, minutes, place, link, note, cancelledAt },
	timeZone,
}: SessionFactsProps) {
	return (
		<div className="space-y-1">
			<p>
				<time dateTime={new Date(startsAt).toISOString()}>{formatMoment(startsAt, timeZone)}</time>
				{' · '}
				{m.session_minutes_long({ count: minutes })}
			</p>
			{place ? (
				<p>
					<bdi>{place}</bdi>
				</p>
			) : null}
			{link && cancelledAt === null ? (
				<p>
					<a href={link} rel="noopener noreferrer" className="link inline-flex min-h-11 items-center">
						{m.session_open_link()}
					</a>
				</p>
			) : null}
			{note ? <PlainText text={note} className="text-muted" /> : null}
		</div>
	)
}

export function CancelledBadge() {
	return <Badge tone="bad">{m.session_is_cancelled()}</Badge>
}
