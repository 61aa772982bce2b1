import { href } from 'react-router'
import { Link } from '#app/ui/Link.tsx'
import { Card } from '#app/ui/Page.tsx'
import type { LiveSession } from './live-session.ts'
import { CancelledBadge, SessionFacts } from './SessionFacts.tsx'

type SessionListProps = { cohort: string; timeZone: string; sessions: readonly LiveSession[] }

/** Sessions as their trainers see them, each leading to its page. */
export function SessionList({ cohort, timeZone, sessions }: SessionListProps) {
	return (
		<ul className="space-y-4">
			{sessions.map((session) => (
				<li key={session.id}>
					<Card>
						<div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
							<h3 className="font-semibold text-lg">
								<Link
									to={href('/trainer/cohorts/:cohort/sessions/:session', { cohort, session: session.id })}
									className="link inline-block py-1"
								>
									<bdi>{session.title}</bdi>
								</Link>
							</h3>
							{session.cancelledAt === null ? null : <CancelledBadge />}
						</div>
						<SessionFacts session={session} timeZone={timeZone} />
					</Card>
				</li>
			))}
		</ul>
	)
}
