import { formatDateTime } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { Table } from '#app/ui/Table.tsx'
import type { PersonRecord } from './person-record.server.ts'

const STATES = { present: m.insight_present, absent: m.insight_absent, excused: m.insight_excused }

/** The sessions that were held, and whether the person came. */
export function PersonSessions({ sessions, timeZone }: { sessions: PersonRecord['sessions']; timeZone: string }) {
	return (
		<Table
			caption={m.insight_attendance()}
			rows={sessions}
			rowKey={({ id }) => id}
			columns={[
				{ key: 'title', head: m.insight_session(), isRowHeader: true, cell: ({ title }) => <bdi>{title}</bdi> },
				{
					key: 'when',
					head: m.insight_session_when(),
					isShort: true,
					cell: ({ startsAt }) => formatDateTime(startsAt, timeZone),
				},
				{
					key: 'state',
					head: m.insight_state(),
					isShort: true,
					cell: ({ state }) => (state ? STATES[state]() : m.insight_not_recorded()),
				},
			]}
		/>
	)
}
