import { formatDay, formatPercent } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Badge } from '#app/ui/Page.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { PlannedModule } from './cohort.ts'

type PlanTableProps = {
	/** In order. */
	plan: (PlannedModule & { title: string })[]
	passMark: number | null
	sessionsRequired: number
}

/** A plan that changes no more, to be read. */
export function PlanTable({ plan, passMark, sessionsRequired }: PlanTableProps) {
	return (
		<>
			<Table
				caption={m.cohort_plan()}
				rows={plan}
				rowKey={({ moduleId }) => moduleId}
				columns={[
					{ key: 'module', head: m.cohort_module(), isRowHeader: true, cell: ({ title }) => title },
					{ key: 'opens', head: m.cohort_opens_on(), cell: ({ releaseOn }) => dayOrNone(releaseOn) },
					{ key: 'due', head: m.cohort_due_on(), cell: ({ dueOn }) => dayOrNone(dueOn) },
					{
						key: 'required',
						head: m.cohort_module_required(),
						cell: ({ isRequired }) => (isRequired ? <Badge tone="accent">{m.cohort_yes()}</Badge> : m.cohort_no()),
					},
				]}
			/>
			<p className="mt-6">
				{passMark === null ? m.cohort_pass_mark_of_modules() : m.cohort_pass_mark_is({ mark: formatPercent(passMark) })}{' '}
				{m.cohort_sessions_needed({ count: sessionsRequired })}
			</p>
		</>
	)
}

function dayOrNone(day: string | null): string {
	return day === null ? m.cohort_no_day() : formatDay(day)
}
