import { parseWithZod } from '@conform-to/zod/v4'
import { data, href, redirect } from 'react-router'
import { z } from 'zod'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { DemoMailNotice } from '#app/identity/DemoMailNotice.tsx'
import { requestPasswordReset } from '#app/identity/request-password-reset.server.ts'
import { demoMailFolder } from '#app/platform/demo-mail.server.ts'
import { env } from '#app/platform/env.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { Button, ButtonLink } from '#app/ui/Button.tsx'
import { TextField } from '#app/ui/Field.tsx'
import { Link } from '#app/ui/Link.tsx'
import { Page } from '#app/ui/Page.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/request-reset'

const RequestReset = z.object({
	identifier: z.string('identifier-missing').trim().min(1, 'identifier-missing').max(254, 'name-too-long'),
})

export function loader({ url }: Route.LoaderArgs) {
	return { isSent: url.searchParams.has('sent'), demoFolder: demoMailFolder() }
}

export async function action({ request, context }: Route.ActionArgs) {
	const submission = parseWithZod(await readForm(request), { schema: RequestReset })
	if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
	const result = requestPasswordReset(db, {
		identifier: submission.value.identifier,
		locale: context.get(localeContext),
		origin: env().origin,
		client: clientOf(request, context),
		now: Date.now(),
	})
	// Whether there is such an account shows nowhere: this is the same answer for all.
	if (result.ok) return redirect(`${href('/reset-password')}?sent`)
	const headers = { 'Retry-After': String(Math.ceil(result.retryAfterMs / 1000)) }
	return data(submission.reply({ formErrors: [result.reason] }), { status: 429, headers })
}

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders

export default function RequestResetPage({ loaderData, actionData }: Route.ComponentProps) {
	if (loaderData.isSent) return <Sent demoFolder={loaderData.demoFolder} />
	return (
		<Page title={m.request_reset_title()} intro={m.request_reset_intro()}>
			<title>{`${m.request_reset_title()} · ${m.product_name()}`}</title>
			<PageForm<z.input<typeof RequestReset>> lastResult={actionData}>
				{(fields) => (
					<>
						<TextField
							field={fields.identifier}
							label={m.email_or_username()}
							autoComplete="username"
							autoCapitalize="none"
							spellCheck={false}
							dir="auto"
						/>
						<div className="flex flex-wrap items-center gap-x-6 gap-y-2">
							<Button look="primary">{m.send_reset_link()}</Button>
							<Link to={href('/sign-in')} className="link py-2">
								{m.back_to_sign_in()}
							</Link>
						</div>
					</>
				)}
			</PageForm>
			<p className="mt-8 max-w-measure text-muted">{m.reset_no_address()}</p>
		</Page>
	)
}

function Sent({ demoFolder }: { demoFolder: string | null }) {
	return (
		<Page title={m.reset_sent_title()} intro={m.reset_sent_text()}>
			<title>{`${m.reset_sent_title()} · ${m.product_name()}`}</title>
			<DemoMailNotice folder={demoFolder} />
			<div className="mt-6 max-w-measure space-y-2">
				<p>{m.reset_no_mail()}</p>
				<p>{m.reset_no_address()}</p>
			</div>
			<div className="mt-6 flex flex-wrap gap-3">
				<ButtonLink to={href('/reset-password')}>{m.try_again()}</ButtonLink>
				<ButtonLink to={href('/sign-in')}>{m.back_to_sign_in()}</ButtonLink>
			</div>
		</Page>
	)
}
