import { href } from 'react-router'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'

type CohortNumbersProps = {
	cohortId: string
	people: number
	finished: number
	stuck: number
	/** Who asked to come in, and leads to where that is decided. */
	requested: number
}

/** A cohort in four numbers. */
export function CohortNumbers({ cohortId, people, finished, stuck, requested }: CohortNumbersProps) {
	const numbers = [
		{ label: m.cohort_taking_part(), count: people },
		{ label: m.insight_finished(), count: finished },
		{ label: m.insight_stuck_count(), count: stuck },
	]
	return (
		<>
			<dl className="mb-10 flex flex-wrap gap-x-12 gap-y-4">
				{numbers.map(({ label, count }) => (
					<div key={label}>
						<dt className="text-muted">{label}</dt>
						<dd className="font-bold text-3xl tabular-nums">{formatNumber(count)}</dd>
					</div>
				))}
			</dl>
			{requested > 0 ? (
				<p className="mb-10">
					<Link to={href('/trainer/cohorts/:cohort/people', { cohort: cohortId })} className="link inline-block py-2">
						{m.cohort_waiting_count({ count: requested })}
					</Link>
				</p>
			) : null}
		</>
	)
}
