import { data, href } from 'react-router'
import { addSession } from '#app/cohorts/change-session.server.ts'
import { readSessionForm } from '#app/cohorts/read-session-form.ts'
import { runningCohort } from '#app/cohorts/requested-cohort.server.ts'
import { SessionFormFields } from '#app/cohorts/SessionFormFields.tsx'
import { formatZone } from '#app/i18n/format.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { refusalStatus } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { newId } from '#app/platform/tokens.ts'
import { Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/new-session'

export function loader(args: Route.LoaderArgs) {
	const { name, timeZone } = runningCohort(db, args).cohort
	return { name, timeZone, now: Date.now(), requestId: newId() }
}

export async function action(args: Route.ActionArgs) {
	const { user, cohort } = runningCohort(db, args)
	const { request, context, params } = args
	const form = await readForm(request)
	const read = readSessionForm(form, cohort.timeZone)
	if (!read.ok) return data(read, { status: 400 })
	const act = { user, client: clientOf(request, context), now: Date.now() }
	const added = addSession(db, { cohort, facts: read.facts, requestId: form.get('requestId'), ...act })
	if (!added.ok) throw data(null, { status: refusalStatus(added.reason) })
	return redirectWithToast(href('/trainer/cohorts/:cohort/sessions', params), 'session-added')
}

export default function NewSession({ loaderData, actionData }: Route.ComponentProps) {
	const { name, timeZone, now, requestId } = loaderData
	const intro = m.session_new_intro({ zone: formatZone(now, timeZone), place: isolated(timeZone.replaceAll('_', ' ')) })
	return (
		<Page title={m.session_new()} intro={intro} width="wide">
			<title>{`${m.session_new()} · ${name}`}</title>
			<SessionFormFields
				last={actionData}
				values={{ minutes: 90 }}
				requestId={requestId}
				timeZone={timeZone}
				twice={null}
				submit={m.session_add()}
			/>
		</Page>
	)
}
