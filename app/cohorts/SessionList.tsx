import { href } from 'react-router'
import { Link } from '#app/ui/Link.tsx'
import { Card } from '#app/ui/Page.tsx'
import type { LiveSession } from './live-session.ts'
import { OutsideCohort } from './OutsideCohort.tsx'
import { CancelledBadge, SessionFacts } from './SessionFacts.tsx'

type SessionListProps = {
	cohort: { id: string; timeZone: string; startsOn: string; endsOn: string }
	sessions: readonly LiveSession[]
}

/** Sessions as their trainers see them, each leading to its page. */
export function SessionList({ cohort, sessions }: SessionListProps) {
	return (
		<ul className="space-y-4">
			{sessions.map((session) => (
				<li key={session.id}>
					<Card>
						<div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
							<h3 className="font-semibold text-lg">
								<Link
									to={href('/trainer/cohorts/:cohort/sessions/:session', { cohort: cohort.id, session: session.id })}
									className="link inline-block py-1"
								>
									<bdi>{session.title}</bdi>
								</Link>
							</h3>
							{session.cancelledAt === null ? null : <CancelledBadge />}
						</div>
						<SessionFacts session={session} timeZone={cohort.timeZone} />
						<OutsideCohort cohort={cohort} session={session} />
					</Card>
				</li>
			))}
		</ul>
	)
}
