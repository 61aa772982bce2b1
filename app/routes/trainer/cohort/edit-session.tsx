import { data, href } from 'react-router'
import { changeSession } from '#app/cohorts/change-session.server.ts'
import { findLiveSession } from '#app/cohorts/live-sessions.server.ts'
import { readSessionForm } from '#app/cohorts/read-session-form.ts'
import { runningCohort } from '#app/cohorts/requested-cohort.server.ts'
import { SessionFormFields } from '#app/cohorts/SessionFormFields.tsx'
import { momentsShownAlike } from '#app/cohorts/session-form.ts'
import { formatZone } from '#app/i18n/format.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { clockTime, localDay } from '#app/platform/local-time.ts'
import { readForm } from '#app/platform/read-form.ts'
import { found, refusalStatus } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/edit-session'

/** What is cancelled is not changed any more. */
function requested(args: Route.LoaderArgs | Route.ActionArgs) {
	const { user, cohort } = runningCohort(db, args)
	const session = found(findLiveSession(db, cohort.id, args.params.session))
	if (session.cancelledAt !== null) throw data(null, { status: refusalStatus('too-late') })
	return { user, cohort, session }
}

export function loader(args: Route.LoaderArgs) {
	const { cohort, session } = requested(args)
	const { name, timeZone } = cohort
	const { title, startsAt, minutes, place, link, note } = session
	const [day, time] = [localDay(startsAt, timeZone), clockTime(startsAt, timeZone)]
	const twice = momentsShownAlike(day, time, timeZone)
	const which = twice?.[1] === startsAt ? ('second' as const) : ('first' as const)
	return { name, timeZone, startsAt, twice, values: { title, day, time, which, minutes, place, link, note } }
}

export async function action(args: Route.ActionArgs) {
	const { user, cohort, session } = requested(args)
	const { request, context, params } = args
	const read = readSessionForm(await readForm(request), cohort.timeZone)
	if (!read.ok) return data(read, { status: 400 })
	const act = { user, client: clientOf(request, context), now: Date.now() }
	const changed = changeSession(db, { cohort, sessionId: session.id, facts: read.facts, ...act })
	if (!changed.ok) throw data(null, { status: refusalStatus(changed.reason) })
	return redirectWithToast(href('/trainer/cohorts/:cohort/sessions/:session', params), 'session-changed')
}

export default function EditSession({ loaderData, actionData }: Route.ComponentProps) {
	const { name, timeZone, startsAt, twice, values } = loaderData
	const place = isolated(timeZone.replaceAll('_', ' '))
	return (
		<Page
			title={m.session_edit()}
			intro={m.session_new_intro({ zone: formatZone(startsAt, timeZone), place })}
			width="wide"
		>
			<title>{`${m.session_edit()} · ${name}`}</title>
			<SessionFormFields last={actionData} values={values} timeZone={timeZone} twice={twice} submit={m.save()} />
		</Page>
	)
}
