import { parseWithZod } from '@conform-to/zod/v4'
import { data, href } from 'react-router'
import { CohortForm } from '#app/cohorts/CohortForm.tsx'
import { cohortForm } from '#app/cohorts/cohort-form.ts'
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
import { allow } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
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
	return {
		contexts: contextChoices(currentCurriculum(db).contexts, locale),
		timeZones: TIME_ZONES,
		likely: { contextId: user.contextId ?? BASE_LAYER, locale, timeZone: 'UTC' },
	}
}

export async function action(args: Route.ActionArgs) {
	const { user } = creator(args)
	const { contexts, curriculum } = currentCurriculum(db)
	const schema = cohortForm([BASE_LAYER, ...contexts.map(({ id }) => id)])
	const submission = parseWithZod(await readForm(args.request), { schema })
	if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
	const act = { user, client: clientOf(args.request, args.context), now: Date.now() }
	const cohort = createCohort(db, { facts: submission.value, moduleIds: curriculum.modules, ...act })
	return redirectWithToast(href('/trainer/cohorts/:cohort', { cohort }), 'cohort-created')
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
