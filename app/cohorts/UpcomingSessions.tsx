import { m } from '#app/i18n/messages.ts'
import type { LiveSession } from './live-session.ts'
import { CancelledBadge, SessionFacts } from './SessionFacts.tsx'

type UpcomingSessionsProps = { sessions: readonly (LiveSession & { timeZone: string })[] }

/** The next meetings of the reader's cohorts; nothing where there is none. */
export function UpcomingSessions({ sessions }: UpcomingSessionsProps) {
	if (sessions.length === 0) return null
	return (
		<section aria-labelledby="sessions" className="mt-10">
			<h2 id="sessions" className="mb-4 font-bold text-xl">
				{m.sessions_to_come()}
			</h2>
			<ul className="divide-y divide-line border-line border-y">
				{sessions.map((session) => (
					<li key={session.id} className="py-4">
						<div className="flex flex-wrap items-start justify-between gap-x-4">
							<h3 className="font-semibold text-lg">
								<bdi>{session.title}</bdi>
							</h3>
							{session.cancelledAt === null ? null : <CancelledBadge />}
						</div>
						<SessionFacts session={session} timeZone={session.timeZone} />
					</li>
				))}
			</ul>
		</section>
	)
}
