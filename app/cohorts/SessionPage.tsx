import type { ReactNode } from 'react'
import { href } from 'react-router'
import { formatDate, formatNumber } from '#app/i18n/format.ts'
import { m } from '#app/i18n/messages.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { Confirm } from '#app/ui/Confirm.tsx'
import { Link } from '#app/ui/Link.tsx'
import { Notice, Page } from '#app/ui/Page.tsx'
import type { Attendance, LiveSession } from './live-session.ts'
import { OutsideCohort } from './OutsideCohort.tsx'
import { SessionFacts } from './SessionFacts.tsx'

type SessionPageProps = {
	cohort: { id: string; name: string; timeZone: string; startsOn: string; endsOn: string }
	session: LiveSession
	people: readonly { state: Attendance | null }[]
	mayChange: boolean
	/** To write down who was there; null where there is nothing to write. */
	form: ReactNode
}

/** One session, as its trainers see it: what it is, who was there, and calling it off. */
export function SessionPage({ cohort, session, people, mayChange, form }: SessionPageProps) {
	const at = { cohort: cohort.id, session: session.id }
	const present = people.filter(({ state }) => state === 'present').length
	return (
		<Page
			title={session.title}
			intro={<SessionFacts session={session} timeZone={cohort.timeZone} />}
			width="wide"
			actions={
				mayChange ? (
					<ButtonLink to={href('/trainer/cohorts/:cohort/sessions/:session/edit', at)}>{m.session_edit()}</ButtonLink>
				) : null
			}
		>
			<title>{`${session.title} · ${cohort.name}`}</title>
			{session.cancelledAt === null ? null : (
				<div className="mb-8">
					<Notice tone="caution">
						{m.session_cancelled_notice({ date: formatDate(session.cancelledAt, cohort.timeZone) })}
					</Notice>
				</div>
			)}
			<div className="mb-8 max-w-3xl empty:hidden">
				<OutsideCohort cohort={cohort} session={session} />
			</div>
			<section aria-labelledby="attendance" className="max-w-3xl">
				<h2 id="attendance" className="font-bold text-xl">
					{m.attendance()}
				</h2>
				<p className="mt-1 mb-4 text-muted">
					{people.length === 0
						? m.attendance_nobody()
						: m.attendance_count({ present: formatNumber(present), all: formatNumber(people.length) })}
					{form ? ` · ${m.attendance_intro()}` : null}
				</p>
				{form}
				<p className="mt-4">
					<Link
						to={href('/trainer/cohorts/:cohort/sessions/:session/sheet', at)}
						className="link inline-flex min-h-11 items-center"
					>
						{m.attendance_sheet()}
					</Link>
				</p>
			</section>
			<div className="mt-10 flex flex-wrap items-start gap-4 border-line border-t pt-6">
				<ButtonLink to={href('/trainer/cohorts/:cohort/sessions', { cohort: cohort.id })}>
					{m.sessions_all()}
				</ButtonLink>
				{mayChange ? (
					<Confirm
						label={m.session_cancel()}
						question={m.session_cancel_question()}
						confirm={m.session_cancel()}
						fields={{ intent: 'cancel' }}
					/>
				) : null}
			</div>
		</Page>
	)
}
