import { data, Form, href } from 'react-router'
import { closeJoinLink, makeJoinLink } from '#app/cohorts/join-link.server.ts'
import { canRunCohort } from '#app/cohorts/policy.ts'
import { requestedCohort, runningCohort } from '#app/cohorts/requested-cohort.server.ts'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { env } from '#app/platform/env.server.ts'
import { drawQrCode } from '#app/platform/qr-code.ts'
import { readForm } from '#app/platform/read-form.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { Button, ButtonLink } from '#app/ui/Button.tsx'
import { Confirm } from '#app/ui/Confirm.tsx'
import { CopyField } from '#app/ui/CopyField.tsx'
import { Card, EmptyState, Page } from '#app/ui/Page.tsx'
import { QrCode } from '#app/ui/QrCode.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/join-link'

export function loader(args: Route.LoaderArgs) {
	const { user, cohort } = requestedCohort(db, args)
	const mayRun = canRunCohort(user, cohort)
	const token = mayRun ? cohort.joinToken : null
	const link = token === null ? null : env().origin + href('/join/:token', { token })
	return { id: cohort.id, name: cohort.name, mayRun, link: link && { address: link, qr: drawQrCode(link) } }
}

export async function action(args: Route.ActionArgs) {
	const { user, cohort } = runningCohort(db, args)
	const { request, context, params } = args
	const intent = (await readForm(request)).get('intent')
	const act = { cohort, user, client: clientOf(request, context), now: Date.now() }
	const here = href('/trainer/cohorts/:cohort/invite/link', params)
	if (intent === 'make') {
		makeJoinLink(db, act)
		return redirectWithToast(here, 'join-link-made')
	}
	if (intent !== 'close') throw data(null, { status: 400 })
	closeJoinLink(db, act)
	return redirectWithToast(here, 'join-link-closed')
}

export default function JoinLink({ loaderData: { id: cohort, name, mayRun, link } }: Route.ComponentProps) {
	return (
		<Page
			title={m.joining_by_link()}
			intro={m.joining_link_intro()}
			actions={
				<ButtonLink to={href('/trainer/cohorts/:cohort/invite', { cohort })}>{m.joining_back_to_invite()}</ButtonLink>
			}
			width="wide"
		>
			<title>{`${m.joining_by_link()} · ${name}`}</title>
			{link ? (
				<Card className="space-y-6">
					<div className="grid items-start gap-6 sm:grid-cols-[1fr_auto]">
						<CopyField label={m.joining_link_to_share()} value={link.address} />
						<QrCode code={link.qr} label={m.joining_link_qr()} className="size-40" />
					</div>
					<div className="flex flex-wrap items-start gap-3">
						<Confirm
							label={m.joining_link_renew()}
							question={m.joining_link_renew_question()}
							confirm={m.joining_link_renew_confirm()}
							fields={{ intent: 'make' }}
						/>
						<Confirm
							label={m.joining_link_close()}
							question={m.joining_link_close_question()}
							confirm={m.joining_link_close_confirm()}
							fields={{ intent: 'close' }}
						/>
					</div>
				</Card>
			) : (
				<EmptyState title={m.joining_no_link()}>
					<p>{m.joining_no_link_text()}</p>
					{mayRun ? (
						<Form method="post" className="mt-4">
							<Button look="primary" name="intent" value="make">
								{m.joining_link_make()}
							</Button>
						</Form>
					) : null}
				</EmptyState>
			)}
		</Page>
	)
}
