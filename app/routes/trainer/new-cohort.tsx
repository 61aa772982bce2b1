import { parseWithZod } from '@conform-to/zod/v4'
import { data, href } from 'react-router'
import { CohortForm } from '#app/cohorts/CohortForm.tsx'
import { cohortForm } from '#app/cohorts/cohort-form.ts'
import { listCohortsOfTrainer } from '#app/cohorts/cohorts.server.ts'
import { createCohort } from '#app/cohorts/create-cohort.server.ts'
import { canCreateCohort } from '#app/cohorts/policy.ts'
import { TIME_ZONES } from '#app/cohorts/time-zones.ts'
import { contextChoices } from '#app/curriculum/context-choices.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { BASE_LAYER } from '#app/curriculum/resolve-variant.ts'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow, refusalStatus } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { newId } from '#app/platform/tokens.ts'
import { Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/new-cohort'

function creator({ request, context }: Pick<Route.LoaderArgs, 'request' | 'context'>) {
	const user = requireUser(context, request)
	allow(canCreateCohort(user))
	return { user, locale: context.get(localeContext) }
}

export function loader(args: Route.LoaderArgs) {
	const { user, locale } = creator(args)
	// Days and times follow from it: one that nobody chose would go unnoticed until the first session.
	const timeZone = listCohortsOfTrainer(db, user.id)[0]?.timeZone ?? ''
	return {
		contexts: contextChoices(currentCurriculum(db).contexts, locale),
		timeZones: TIME_ZONES,
		requestId: newId(),
		likely: { contextId: user.contextId ?? BASE_LAYER, locale, timeZone },
	}
}

export async function action(args: Route.ActionArgs) {
	const { user } = creator(args)
	const { contexts, curriculum } = currentCurriculum(db)
	const schema = cohortForm([BASE_LAYER, ...contexts.map(({ id }) => id)])
	const form = await readForm(args.request)
	const submission = parseWithZod(form, { schema })
	if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
	const act = { user, client: clientOf(args.request, args.context), now: Date.now() }
	const made = { facts: submission.value, moduleIds: curriculum.modules, requestId: form.get('requestId') }
	const created = createCohort(db, { ...made, ...act })
	if (!created.ok) throw data(null, { status: refusalStatus(created.reason) })
	return redirectWithToast(href('/trainer/cohorts/:cohort', { cohort: created.id }), 'cohort-created')
}

export default function NewCohort({ loaderData, actionData }: Route.ComponentProps) {
	const { likely, ...choices } = loaderData
	return (
		<Page title={m.cohort_new()} intro={m.cohort_new_intro()}>
			<title>{`${m.cohort_new()} · ${m.product_name()}`}</title>
			<CohortForm {...choices} lastResult={actionData ?? null} values={likely} submit={m.cohort_create()} />
		</Page>
	)
}
