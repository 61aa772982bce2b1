import { data, href } from 'react-router'
import { AttendanceForm } from '#app/cohorts/AttendanceForm.tsx'
import { cancelSession } from '#app/cohorts/change-session.server.ts'
import { attendeesOf, findLiveSession } from '#app/cohorts/live-sessions.server.ts'
import { canRunCohort } from '#app/cohorts/policy.ts'
import { recordAttendance } from '#app/cohorts/record-attendance.server.ts'
import { requestedCohort, runningCohort } from '#app/cohorts/requested-cohort.server.ts'
import { SessionPage } from '#app/cohorts/SessionPage.tsx'
import { clientOf } from '#app/identity/client.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { found, refusalStatus } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/session'

export function loader(args: Route.LoaderArgs) {
	const { user, cohort } = requestedCohort(db, args)
	const { id, name, timeZone, startsOn, endsOn } = cohort
	const session = found(findLiveSession(db, id, args.params.session))
	return {
		cohort: { id, name, timeZone, startsOn, endsOn },
		session,
		people: attendeesOf(db, session),
		mayChange: canRunCohort(user, cohort) && session.cancelledAt === null,
	}
}

export async function action(args: Route.ActionArgs) {
	const { user, cohort } = runningCohort(db, args)
	const { request, context, params } = args
	const { id: sessionId } = found(findLiveSession(db, cohort.id, params.session))
	const form = await readForm(request)
	const act = { cohort, sessionId, user, client: clientOf(request, context), now: Date.now() }
	const isCancelling = form.get('intent') === 'cancel'
	if (!isCancelling && form.get('intent') !== 'attendance' && !form.has('rest')) throw data(null, { status: 400 })
	const result = isCancelling ? cancelSession(db, act) : recordAttendance(db, { ...act, form })
	if (!result.ok) throw data(null, { status: refusalStatus(result.reason) })
	const path = href('/trainer/cohorts/:cohort/sessions/:session', params)
	return redirectWithToast(path, isCancelling ? 'session-cancelled' : 'attendance-saved')
}

export default function Session({ loaderData }: Route.ComponentProps) {
	const { people, mayChange } = loaderData
	return (
		<SessionPage {...loaderData} form={mayChange && people.length > 0 ? <AttendanceForm people={people} /> : null} />
	)
}
