import { href } from 'react-router'
import { formatDate, formatDay } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import type { Phase } from './cohort-phase.ts'
import { PhaseBadge } from './PhaseBadge.tsx'

type CohortHeaderProps = {
	name: string
	startsOn: string
	endsOn: string
	contextName: string
	timeZone: string
	phase: Phase
	closedAt: number | null
}

/** Which cohort it is, above each of its pages. */
export function CohortHeader({ name, startsOn, endsOn, contextName, timeZone, phase, closedAt }: CohortHeaderProps) {
	return (
		<div className="bg-surface">
			<div className="mx-auto max-w-6xl px-4 pt-3 sm:px-6">
				<Link to={href('/trainer/cohorts')} className="link no-print inline-block py-2">
					{m.cohort_all()}
				</Link>
				<div className="flex flex-wrap items-center gap-x-3 gap-y-1">
					<p className="font-bold text-xl">
						<bdi>{name}</bdi>
					</p>
					<PhaseBadge phase={phase} />
				</div>
				<p className="pb-2 text-muted">
					{m.cohort_from_to({ from: formatDay(startsOn), to: formatDay(endsOn) })} · {contextName} ·{' '}
					<bdi>{timeZone.replaceAll('_', ' ')}</bdi>
				</p>
				{closedAt === null ? null : (
					<p className="mb-2 rounded-md border-edge border-s-4 bg-sunken px-4 py-3">
						{m.cohort_closed_notice({ date: formatDate(closedAt, timeZone) })}
					</p>
				)}
			</div>
		</div>
	)
}
