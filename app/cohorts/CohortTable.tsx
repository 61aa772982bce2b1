import { href } from 'react-router'
import { formatDay } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { CohortRow } from './cohort-list.server.ts'
import { PhaseBadge } from './PhaseBadge.tsx'

export function CohortTable({ cohorts }: { cohorts: CohortRow[] }) {
	return (
		<Table
			caption={m.cohorts()}
			rows={cohorts}
			rowKey={({ id }) => id}
			columns={[
				{
					key: 'name',
					head: m.cohort_name(),
					isRowHeader: true,
					cell: ({ id, name }) => (
						<Link to={href('/trainer/cohorts/:cohort', { cohort: id })} className="link inline-block py-2 sm:py-0">
							<bdi>{name}</bdi>
						</Link>
					),
				},
				{ key: 'phase', head: m.cohort_phase(), isShort: true, cell: ({ phase }) => <PhaseBadge phase={phase} /> },
				{
					key: 'dates',
					head: m.cohort_dates(),
					cell: ({ startsOn, endsOn }) => m.cohort_from_to({ from: formatDay(startsOn), to: formatDay(endsOn) }),
				},
				{ key: 'context', head: m.cohort_context(), isShort: true, cell: ({ contextName }) => contextName },
				{
					key: 'people',
					head: m.cohort_people(),
					cell: ({ people, waiting }) => (
						<>
							{m.cohort_people_count({ count: people })}
							{waiting > 0 ? (
								<span className="block font-medium text-caution">{m.cohort_waiting_count({ count: waiting })}</span>
							) : null}
						</>
					),
				},
			]}
		/>
	)
}
