import { data, href } from 'react-router'
import { actOnMessage } from '#app/cohorts/act-on-message.server.ts'
import { MessageFormFields } from '#app/cohorts/MessageFormFields.tsx'
import { MessagePreview } from '#app/cohorts/MessagePreview.tsx'
import { MessageForm } from '#app/cohorts/message-form.ts'
import { messageRecipients } from '#app/cohorts/message-recipients.server.ts'
import { runningCohort } from '#app/cohorts/requested-cohort.server.ts'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { env, secret } from '#app/platform/env.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/new-message'

export function loader(args: Route.LoaderArgs) {
	const { cohort } = runningCohort(db, args)
	const count = (audience: 'all' | 'stuck') => messageRecipients(db, cohort, audience, Date.now()).length
	const asked = MessageForm.shape.audience.safeParse(args.url.searchParams.get('to'))
	return {
		name: cohort.name,
		counts: { all: count('all'), stuck: count('stuck') },
		audience: asked.success ? asked.data : ('all' as const),
	}
}

export async function action(args: Route.ActionArgs) {
	const { user, cohort } = runningCohort(db, args)
	const { request, context, params } = args
	const act = { user, client: clientOf(request, context), now: Date.now() }
	const form = await readForm(request)
	const outcome = actOnMessage(db, { ...act, form, cohort, origin: env().origin, secret: secret() })
	if (!outcome) throw data(null, { status: 400 })
	if (outcome.kind === 'sent')
		return redirectWithToast(href('/trainer/cohorts/:cohort/messages', params), 'message-sent')
	return data(outcome, { status: outcome.kind === 'faults' ? outcome.status : 200 })
}

export default function NewMessage({ loaderData: { name, counts, audience }, actionData }: Route.ComponentProps) {
	if (actionData?.kind === 'preview') {
		return (
			<Page title={m.message_preview_title()} width="wide">
				<title>{`${m.message_preview_title()} · ${name}`}</title>
				<MessagePreview {...actionData} />
			</Page>
		)
	}
	return (
		<Page title={m.message_write()} intro={m.message_write_intro()} width="wide">
			<title>{`${m.message_write()} · ${name}`}</title>
			<MessageFormFields
				lastResult={actionData?.kind === 'faults' ? actionData.reply : null}
				values={actionData?.kind === 'writing' ? actionData.message : { audience }}
				counts={counts}
			/>
		</Page>
	)
}
