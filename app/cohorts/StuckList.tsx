import { href } from 'react-router'
import { formatDay } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { Link } from '#app/ui/Link.tsx'
import type { ExplainedStuck } from './cohort-insight.server.ts'
import { NOT_STARTED_AFTER_DAYS } from './stuck.ts'

type StuckListProps = { cohortId: string; stuck: ExplainedStuck[]; mayWrite: boolean }

/** Who needs help, and why; and a way to write to them. */
export function StuckList({ cohortId, stuck, mayWrite }: StuckListProps) {
	if (stuck.length === 0) return <p className="text-muted">{m.insight_nobody_stuck()}</p>
	const toWrite = `${href('/trainer/cohorts/:cohort/messages/new', { cohort: cohortId })}?to=stuck`
	return (
		<>
			<ul className="grid gap-x-12 lg:grid-cols-2">
				{stuck.map((person) => (
					<li key={person.userId} className="flex flex-wrap items-baseline gap-x-4 border-line border-b py-1">
						<Link
							to={href('/trainer/cohorts/:cohort/people/:person', { cohort: cohortId, person: person.userId })}
							className="link inline-flex min-h-11 items-center font-medium"
						>
							<bdi>{person.displayName}</bdi>
						</Link>
						<span>{stuckReason(person)}</span>
					</li>
				))}
			</ul>
			{mayWrite ? (
				<p className="mt-4">
					<ButtonLink to={toWrite}>{m.insight_write_to_stuck()}</ButtonLink>
				</p>
			) : null}
		</>
	)
}

/** Why somebody is stuck, as a sentence. */
export function stuckReason({
	reason,
	moduleTitle,
	lastActiveOn,
}: Pick<ExplainedStuck, 'reason' | 'moduleTitle' | 'lastActiveOn'>): string {
	switch (reason) {
		case 'not-started':
			return m.insight_stuck_not_started({ count: NOT_STARTED_AFTER_DAYS })
		case 'failed-twice':
			return m.insight_stuck_failed_twice({ module: moduleTitle ?? '' })
		case 'inactive':
			return m.insight_stuck_inactive({ date: formatDay(lastActiveOn ?? '') })
	}
}
