import { data, href, useNavigation } from 'react-router'
import { actOnInvite } from '#app/cohorts/act-on-invite.server.ts'
import { CohortInvitations } from '#app/cohorts/CohortInvitations.tsx'
import { ListPlan, OutcomeCounts } from '#app/cohorts/ListPlan.tsx'
import { ListRefused } from '#app/cohorts/ListRefused.tsx'
import { PeopleListForm } from '#app/cohorts/PeopleListForm.tsx'
import { canRunCohort } from '#app/cohorts/policy.ts'
import { requestedCohort, runningCohort } from '#app/cohorts/requested-cohort.server.ts'
import { SlipsToPrint } from '#app/cohorts/SlipsToPrint.tsx'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { DemoMailNotice } from '#app/identity/DemoMailNotice.tsx'
import { listUnansweredInvitations } from '#app/identity/list-invitations.server.ts'
import { demoMailFolder } from '#app/platform/demo-mail.server.ts'
import { env, secret } from '#app/platform/env.server.ts'
import { pageOf, requestedRows } from '#app/platform/paging.ts'
import { readUpload } from '#app/platform/read-form.ts'
import { NEVER_STORED, refusalStatus } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { newId } from '#app/platform/tokens.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { Card, Notice, Page } from '#app/ui/Page.tsx'
import { Pager } from '#app/ui/Pager.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/invite'

export function loader(args: Route.LoaderArgs) {
	const { user, cohort } = requestedCohort(db, args)
	const asked = listUnansweredInvitations(db, cohort.id, Date.now(), requestedRows(args.url))
	const { rows, previous, next } = pageOf(asked, args.url)
	return {
		id: cohort.id,
		name: cohort.name,
		timeZone: cohort.timeZone,
		mayRun: canRunCohort(user, cohort),
		invitations: rows.map(({ id, email, displayName, createdAt, expiresAt, state }) => {
			return { id, email, displayName, createdAt, expiresAt, state }
		}),
		previous,
		next,
		requestId: newId(),
		demoFolder: demoMailFolder(),
	}
}

export async function action(args: Route.ActionArgs) {
	const { user, cohort } = runningCohort(db, args)
	const { request, context, params } = args
	const act = { user, client: clientOf(request, context), origin: env().origin, secret: secret(), now: Date.now() }
	const outcome = await actOnInvite(db, { form: await readUpload(request), cohort, ...act })
	if (outcome.kind === 'refused') throw data(null, { status: refusalStatus(outcome.status) })
	if (outcome.kind === 'done') return redirectWithToast(href('/trainer/cohorts/:cohort/invite', params), outcome.toast)
	return data(outcome, {
		status: 'status' in outcome ? refusalStatus(outcome.status) : 200,
		headers: NEVER_STORED,
	})
}

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders

export default function Invite({ loaderData, actionData }: Route.ComponentProps) {
	const { id: cohort, name, timeZone, mayRun, invitations, previous, next, requestId, demoFolder } = loaderData
	const isBusy = useNavigation().state !== 'idle'
	const list = actionData && 'list' in actionData ? actionData.list : ''
	const form = <PeopleListForm list={list} isAgain={list !== ''} isBusy={isBusy} />
	const slipsPage = href('/trainer/cohorts/:cohort/invite/slips', { cohort })
	return (
		<Page title={m.joining_title()} intro={<span className="no-print">{m.joining_intro()}</span>} width="wide">
			<title>{`${m.joining_title()} · ${name}`}</title>
			<div className="space-y-10">
				{actionData?.kind === 'invitation-refused' ? (
					<Notice tone="bad" role="alert">
						{actionData.reason === 'too-many-mails' ? m.joining_too_many_mails() : m.withdraw_too_late()}
					</Notice>
				) : null}
				{actionData?.kind === 'imported' ? (
					<Notice tone="good" role="status">
						<h2 className="font-semibold text-lg">{m.joining_imported()}</h2>
						<OutcomeCounts counts={actionData.counts} />
					</Notice>
				) : null}
				{actionData?.kind === 'imported' && actionData.slips.length > 0 ? (
					<SlipsToPrint cohort={name} slips={actionData.slips} slipsPage={slipsPage} />
				) : null}
				{actionData?.kind === 'planned' ? (
					<ListPlan rows={actionData.rows} list={list} requestId={requestId} isBusy={isBusy}>
						{form}
					</ListPlan>
				) : null}
				{mayRun && actionData?.kind !== 'planned' && actionData?.kind !== 'imported' ? (
					<div className="grid items-start gap-6 lg:grid-cols-3">
						<Card className="lg:col-span-2">
							<h2 className="mb-4 font-semibold text-xl">{m.joining_by_list()}</h2>
							{actionData?.kind === 'list-refused' ? <ListRefused {...actionData} /> : null}
							{form}
						</Card>
						<div className="space-y-6">
							<Card>
								<h2 className="font-semibold text-xl">{m.joining_by_slips()}</h2>
								<p className="mt-1 mb-4 text-muted">{m.joining_by_slips_text()}</p>
								<ButtonLink to={slipsPage}>{m.joining_to_slips()}</ButtonLink>
							</Card>
							<Card>
								<h2 className="font-semibold text-xl">{m.joining_by_link()}</h2>
								<p className="mt-1 mb-4 text-muted">{m.joining_by_link_text()}</p>
								<ButtonLink to={href('/trainer/cohorts/:cohort/invite/link', { cohort })}>
									{m.joining_to_link()}
								</ButtonLink>
							</Card>
						</div>
					</div>
				) : null}
				<section aria-labelledby="invitations" className="no-print">
					<h2 id="invitations" className="mb-4 font-bold text-2xl">
						{m.joining_invitations()}
					</h2>
					<CohortInvitations invitations={invitations} timeZone={timeZone} mayRun={mayRun} />
					<Pager previous={previous} next={next} />
				</section>
				<DemoMailNotice folder={demoFolder} />
			</div>
		</Page>
	)
}
