import { formatDateTime } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Table } from '#app/ui/Table.tsx'
import type { CohortPerson } from './cohort-people.server.ts'
import { EnrolmentBadge } from './EnrolmentBadge.tsx'
import { PersonLink } from './PersonLink.tsx'

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
					cell: ({ userId, displayName }) => <PersonLink {...{ cohortId, userId, displayName }} />,
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
