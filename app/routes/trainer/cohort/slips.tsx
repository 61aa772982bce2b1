import { data, href } from 'react-router'
import { actOnSlips } from '#app/cohorts/act-on-slips.server.ts'
import { interfaceLocaleOf } from '#app/cohorts/interface-locale-of.ts'
import { listSlips } from '#app/cohorts/join-slips.server.ts'
import { MakeSlips } from '#app/cohorts/MakeSlips.tsx'
import { canRunCohort } from '#app/cohorts/policy.ts'
import { requestedCohort, runningCohort } from '#app/cohorts/requested-cohort.server.ts'
import { SlipsToPrint } from '#app/cohorts/SlipsToPrint.tsx'
import { SlipTable } from '#app/cohorts/SlipTable.tsx'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { env, secret } from '#app/platform/env.server.ts'
import { pageOf, requestedRows } from '#app/platform/paging.ts'
import { readForm } from '#app/platform/read-form.ts'
import { NEVER_STORED, refusalStatus } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { newId } from '#app/platform/tokens.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { Card, Notice, Page } from '#app/ui/Page.tsx'
import { Pager } from '#app/ui/Pager.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/slips'

export function loader(args: Route.LoaderArgs) {
	const { user, cohort } = requestedCohort(db, args)
	const { rows, previous, next } = pageOf(listSlips(db, cohort.id, requestedRows(args.url), Date.now()), args.url)
	return {
		id: cohort.id,
		name: cohort.name,
		timeZone: cohort.timeZone,
		locale: interfaceLocaleOf(cohort),
		mayRun: canRunCohort(user, cohort),
		slips: rows.map(({ id, number, displayName, locale, createdAt, expiresAt, state, usedByName }) => {
			return { id, number, displayName, locale, createdAt, expiresAt, state, usedByName }
		}),
		previous,
		next,
		requestId: newId(),
	}
}

export async function action(args: Route.ActionArgs) {
	const { user, cohort } = runningCohort(db, args)
	const { request, context, params } = args
	const act = { user, client: clientOf(request, context), origin: env().origin, secret: secret(), now: Date.now() }
	const outcome = actOnSlips(db, { form: await readForm(request), cohort, ...act })
	if (outcome.kind === 'refused') throw data(null, { status: refusalStatus(outcome.status) })
	if (outcome.kind === 'done') {
		return redirectWithToast(href('/trainer/cohorts/:cohort/invite/slips', params), outcome.toast)
	}
	return data(outcome, {
		status: 'status' in outcome ? refusalStatus(outcome.status) : 200,
		headers: NEVER_STORED,
	})
}

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders

export default function Slips({ loaderData, actionData }: Route.ComponentProps) {
	const { id: cohort, name, timeZone, locale, mayRun, slips, previous, next, requestId } = loaderData
	const here = href('/trainer/cohorts/:cohort/invite/slips', { cohort })
	return (
		<Page
			title={m.joining_by_slips()}
			intro={m.joining_slips_intro()}
			actions={
				<ButtonLink to={href('/trainer/cohorts/:cohort/invite', { cohort })}>{m.joining_back_to_invite()}</ButtonLink>
			}
			width="wide"
		>
			<title>{`${m.joining_by_slips()} · ${name}`}</title>
			{actionData?.kind === 'print' ? (
				<SlipsToPrint cohort={name} slips={actionData.slips} slipsPage={here} />
			) : (
				<div className="space-y-10">
					{actionData?.kind === 'slip-refused' ? (
						<Notice tone="bad" role="alert">
							{m.joining_slip_not_open()}
						</Notice>
					) : null}
					{mayRun ? (
						<Card className="max-w-xl">
							<h2 className="mb-4 font-semibold text-xl">{m.joining_make_slips()}</h2>
							<MakeSlips
								requestId={requestId}
								locale={locale}
								lastResult={actionData?.kind === 'form-refused' ? actionData.reply : null}
							/>
						</Card>
					) : null}
					<section aria-labelledby="slips">
						<h2 id="slips" className="mb-4 font-bold text-2xl">
							{m.joining_slips()}
						</h2>
						<SlipTable slips={slips} timeZone={timeZone} mayRun={mayRun} requestId={requestId} />
						<Pager previous={previous} next={next} />
					</section>
				</div>
			)}
		</Page>
	)
}
