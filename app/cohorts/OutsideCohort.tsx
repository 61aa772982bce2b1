import { formatDay } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Notice } from '#app/ui/Page.tsx'
import { isOutside } from './cohort-phase.ts'
import type { LiveSession } from './live-session.ts'

type OutsideCohortProps = {
	cohort: { timeZone: string; startsOn: string; endsOn: string }
	session: Pick<LiveSession, 'startsAt' | 'cancelledAt'>
}

/** To their trainers: a session on a day that is none of the cohort's, which is allowed and may be a slip of the pen. */
export function OutsideCohort({ cohort, session }: OutsideCohortProps) {
	if (session.cancelledAt !== null || !isOutside(cohort, session.startsAt)) return null
	return (
		<div className="mt-3">
			<Notice tone="caution">
				{m.session_outside_cohort({ from: formatDay(cohort.startsOn), to: formatDay(cohort.endsOn) })}
			</Notice>
		</div>
	)
}
