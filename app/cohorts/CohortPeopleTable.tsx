import { href } from 'react-router'
import { formatDateTime } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Link } from '#app/ui/Link.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { CohortPerson } from './cohort-people.server.ts'
import { EnrolmentBadge } from './EnrolmentBadge.tsx'

type CohortPeopleTableProps = {
	cohortId: string
	people: CohortPerson[]
	timeZone: string
	/** Of modules in the plan. */
	moduleCount: number
}

export function CohortPeopleTable({ cohortId, people, timeZone, moduleCount }: CohortPeopleTableProps) {
	return (
		<Table
			caption={m.cohort_people()}
			rows={people}
			rowKey={({ userId }) => userId}
			columns={[
				{
					key: 'name',
					head: m.cohort_name(),
					isRowHeader: true,
					cell: ({ userId, displayName }) => (
						<Link
							to={href('/trainer/cohorts/:cohort/people/:person', { cohort: cohortId, person: userId })}
							className="link inline-block py-2 sm:py-0"
						>
							<bdi>{displayName}</bdi>
						</Link>
					),
				},
				{ key: 'state', head: m.cohort_phase(), isShort: true, cell: ({ state }) => <EnrolmentBadge state={state} /> },
				{
					key: 'done',
					head: m.cohort_modules_done(),
					isShort: true,
					cell: ({ done }) => (done === null ? '–' : m.cohort_done_of({ done, total: moduleCount })),
				},
				{
					key: 'active',
					head: m.cohort_last_active(),
					isShort: true,
					cell: ({ done, lastActiveAt }) => {
						if (done === null) return '–'
						return lastActiveAt === null ? m.cohort_not_yet() : formatDateTime(lastActiveAt, timeZone)
					},
				},
				{
					key: 'joined',
					head: m.cohort_in_since(),
					isShort: true,
					cell: ({ enrolledAt }) => formatDateTime(enrolledAt, timeZone),
				},
			]}
		/>
	)
}
