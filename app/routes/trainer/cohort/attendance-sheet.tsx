import { href } from 'react-router'
import { attendeesOf, findLiveSession } from '#app/cohorts/live-sessions.server.ts'
import { requestedCohort } from '#app/cohorts/requested-cohort.server.ts'
import { SessionFacts } from '#app/cohorts/SessionFacts.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { found } from '#app/platform/responses.ts'
import { Link } from '#app/ui/Link.tsx'
import { Page } from '#app/ui/Page.tsx'
import { PrintButton } from '#app/ui/PrintButton.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/attendance-sheet'

export function loader(args: Route.LoaderArgs) {
	const { cohort } = requestedCohort(db, args)
	const session = found(findLiveSession(db, cohort.id, args.params.session))
	return { cohort: { name: cohort.name, timeZone: cohort.timeZone }, session, people: attendeesOf(db, session) }
}

/** On paper: a line for each person to sign, and some for who is not on the list yet. */
export default function AttendanceSheet({ loaderData, params }: Route.ComponentProps) {
	const { cohort, session, people } = loaderData
	const lines = [...people.map(({ userId, name }) => ({ key: userId, name })), ...EMPTY_LINES]
	return (
		<Page
			title={session.title}
			intro={<SessionFacts session={{ ...session, note: '', link: '' }} timeZone={cohort.timeZone} />}
			width="wide"
		>
			<title>{`${session.title} · ${cohort.name}`}</title>
			<div className="no-print mb-6 flex flex-wrap items-center gap-4">
				<PrintButton label={m.attendance_sheet()} />
				<Link
					to={href('/trainer/cohorts/:cohort/sessions/:session', params)}
					className="link inline-flex min-h-11 items-center"
				>
					{m.back_to_session()}
				</Link>
			</div>
			<table className="w-full border-collapse border border-edge">
				<caption className="sr-only">{m.attendance()}</caption>
				<thead>
					<tr>
						<th scope="col" className={CELL}>
							<span className="sr-only">{m.attendance_sheet_number()}</span>
						</th>
						<th scope="col" className={`${CELL} text-start`}>
							{m.attendance_sheet_name()}
						</th>
						<th scope="col" className={`${CELL} w-1/2 text-start`}>
							{m.attendance_sheet_signature()}
						</th>
					</tr>
				</thead>
				<tbody>
					{lines.map(({ key, name }, index) => (
						<tr key={key} className="h-12 break-inside-avoid">
							<td className={`${CELL} text-end tabular-nums`}>{formatNumber(index + 1)}</td>
							<td className={CELL}>
								<bdi>{name}</bdi>
							</td>
							<td className={CELL} />
						</tr>
					))}
				</tbody>
			</table>
		</Page>
	)
}

const CELL = 'border border-edge px-3 py-2'
const EMPTY_LINES = ['a', 'b', 'c'].map((key) => ({ key, name: '' }))
