import { data, href } from 'react-router'
import { actOnSettings, settingsOf } from '#app/cohorts/act-on-settings.server.ts'
import { afterAnyForm } from '#app/cohorts/after-any-form.ts'
import { CloseCohort } from '#app/cohorts/CloseCohort.tsx'
import { CohortForm } from '#app/cohorts/CohortForm.tsx'
import { findCohort } from '#app/cohorts/cohorts.server.ts'
import { Overtaken } from '#app/cohorts/Overtaken.tsx'
import { canCloseCohort, canRunCohort, canSeeCohort } from '#app/cohorts/policy.ts'
import { requestedCohort } from '#app/cohorts/requested-cohort.server.ts'
import { savedState } from '#app/cohorts/saved-state.server.ts'
import { TrainersSection } from '#app/cohorts/TrainersSection.tsx'
import { TIME_ZONES } from '#app/cohorts/time-zones.ts'
import { trainersView } from '#app/cohorts/trainers-view.server.ts'
import { contextChoices } from '#app/curriculum/context-choices.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { BASE_LAYER } from '#app/curriculum/resolve-variant.ts'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { found, refusalStatus } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/settings'

export function loader(args: Route.LoaderArgs) {
	const { user, cohort } = requestedCohort(db, args)
	const { id, closedAt } = cohort
	const values = settingsOf(cohort)
	return {
		id,
		values,
		basedOn: savedState(values),
		contexts: contextChoices(currentCurriculum(db).contexts, args.context.get(localeContext)),
		timeZones: TIME_ZONES,
		trainers: trainersView(db, id, (args.url.searchParams.get('trainer') ?? '').slice(0, 200)),
		isClosed: closedAt !== null,
		mayChange: canRunCohort(user, cohort),
		mayClose: canCloseCohort(user, cohort),
	}
}

export async function action(args: Route.ActionArgs) {
	const { user, cohort } = requestedCohort(db, args)
	const { request, context, params } = args
	const contextIds = [BASE_LAYER, ...currentCurriculum(db).contexts.map(({ id }) => id)]
	const act = { user, client: clientOf(request, context), now: Date.now() }
	const result = actOnSettings(db, { form: await readForm(request), cohort, contextIds, ...act })
	if (result.ok) {
		// Who leaves the trainers has no business here any more.
		const mayStay = canSeeCohort(user, found(findCohort(db, cohort.id)))
		const next = mayStay ? href('/trainer/cohorts/:cohort/settings', params) : href('/trainer/cohorts')
		return redirectWithToast(next, result.toast)
	}
	if (!result.reply) throw data(null, { status: refusalStatus(result.reason) })
	const said = { reply: result.reply, isOvertaken: result.reason === 'too-late' }
	return data(said, { status: refusalStatus(result.reason) })
}

export const shouldRevalidate = afterAnyForm

export default function CohortSettings({ loaderData, actionData }: Route.ComponentProps) {
	const { id, values, basedOn, contexts, timeZones, trainers, isClosed, mayChange, mayClose } = loaderData
	return (
		<Page title={m.cohort_settings()} width="wide">
			<title>{`${m.cohort_settings()} · ${values.name}`}</title>
			{actionData?.isOvertaken ? <Overtaken /> : null}
			{mayChange ? (
				<CohortForm
					basedOn={basedOn}
					contexts={contexts}
					timeZones={timeZones}
					values={values}
					lastResult={actionData?.reply ?? null}
					submit={m.save()}
				/>
			) : null}
			<TrainersSection
				{...trainers}
				mayChange={mayChange}
				clear={href('/trainer/cohorts/:cohort/settings', { cohort: id })}
			/>
			{mayClose ? <CloseCohort name={values.name} isClosed={isClosed} /> : null}
		</Page>
	)
}
