import { data, href } from 'react-router'
import { actOnPlan, plannableModules, planState } from '#app/cohorts/act-on-plan.server.ts'
import { afterAnyForm } from '#app/cohorts/after-any-form.ts'
import { moduleTitles } from '#app/cohorts/module-titles.server.ts'
import { Overtaken } from '#app/cohorts/Overtaken.tsx'
import { PlanForm } from '#app/cohorts/PlanForm.tsx'
import { PlanTable } from '#app/cohorts/PlanTable.tsx'
import { hasDaysOutside } from '#app/cohorts/plan-form.ts'
import { canRunCohort } from '#app/cohorts/policy.ts'
import { requestedCohort, runningCohort } from '#app/cohorts/requested-cohort.server.ts'
import { savedState } from '#app/cohorts/saved-state.server.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { refusalStatus } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { Notice, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/plan'

export function loader(args: Route.LoaderArgs) {
	const { user, cohort } = requestedCohort(db, args)
	const moduleIds = plannableModules(db, cohort.id, currentCurriculum(db).curriculum.modules)
	const state = planState(db, cohort)
	const { name, startsOn, endsOn, contextId } = cohort
	const reader = { locale: args.context.get(localeContext), contextId }
	return {
		name,
		mayChange: canRunCohort(user, cohort),
		hasDaysOutside: hasDaysOutside(state.plan, cohort),
		basedOn: savedState(state),
		form: { modules: moduleTitles(db, moduleIds, reader), ...state, startsOn, endsOn },
	}
}

export async function action(args: Route.ActionArgs) {
	const { user, cohort } = runningCohort(db, args)
	const { request, context, params } = args
	const { modules } = currentCurriculum(db).curriculum
	const act = { user, client: clientOf(request, context), now: Date.now() }
	const result = actOnPlan(db, { form: await readForm(request), cohort, curriculum: modules, ...act })
	const page = href('/trainer/cohorts/:cohort/plan', params)
	if (result.ok) return redirectWithToast(result.movedId ? `${page}#module-${result.movedId}` : page, 'saved')
	if (!result.reply) throw data(null, { status: refusalStatus(result.reason) })
	const said = { reply: result.reply, isOvertaken: result.reason === 'too-late' }
	return data(said, { status: refusalStatus(result.reason) })
}

export const shouldRevalidate = afterAnyForm

export default function CohortPlan({ loaderData, actionData }: Route.ComponentProps) {
	const { name, mayChange, hasDaysOutside, basedOn, form } = loaderData
	const titles = new Map(form.modules.map(({ id, title }) => [id, title]))
	const plan = form.plan.map((planned) => ({ ...planned, title: titles.get(planned.moduleId) ?? planned.moduleId }))
	return (
		<Page title={m.cohort_plan()} intro={m.cohort_plan_intro()} width="wide">
			<title>{`${m.cohort_plan()} · ${name}`}</title>
			{hasDaysOutside ? (
				<div className="mb-6">
					<Notice tone="caution">{m.cohort_days_outside()}</Notice>
				</div>
			) : null}
			{actionData?.isOvertaken ? <Overtaken /> : null}
			{mayChange ? (
				<PlanForm {...form} basedOn={basedOn} lastResult={actionData?.reply ?? null} />
			) : (
				<PlanTable {...form} plan={plan} />
			)}
		</Page>
	)
}
