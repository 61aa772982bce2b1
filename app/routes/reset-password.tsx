import { parseWithZod } from '@conform-to/zod/v4'
import { data, href } from 'react-router'
import { z } from 'zod'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { DeadLink } from '#app/identity/DeadLink.tsx'
import { NewPasswordField } from '#app/identity/NewPasswordField.tsx'
import { findAccountByResetToken, resetPassword } from '#app/identity/reset-password.server.ts'
import { env } from '#app/platform/env.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { isToken } from '#app/platform/tokens.ts'
import { Button, ButtonLink } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/Page.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/reset-password'

/** Links are forgotten once used or run out, so a whole one that is not known was one of ours: gone, not wrong. */
const deadLinkStatus = (token: string) => (isToken(token) ? 410 : 404)

export function loader({ params }: Route.LoaderArgs) {
	const account = findAccountByResetToken(db, params.token, Date.now())
	if (account) return data({ isValid: true as const, name: account.displayName })
	const status = deadLinkStatus(params.token)
	return data({ isValid: false as const, isGone: status === 410 }, { status })
}

const Reset = z.object({ password: z.string('new-password-missing').max(1000, 'password-too-long') })

export async function action({ request, params, context }: Route.ActionArgs) {
	const submission = parseWithZod(await readForm(request), { schema: Reset })
	const hideFields = ['password']
	if (submission.status !== 'success') return data(submission.reply({ hideFields }), { status: 400 })
	const result = await resetPassword(db, {
		token: params.token,
		password: submission.value.password,
		origin: env().origin,
		client: clientOf(request, context),
		now: Date.now(),
	})
	if (result.ok) return redirectWithToast(href('/sign-in'), 'password-reset')
	if (result.reason === 'link-not-valid') return data(null, { status: deadLinkStatus(params.token) })
	return data(submission.reply({ fieldErrors: { password: [result.reason] }, hideFields }), { status: 400 })
}

export default function ResetPassword({ loaderData, actionData }: Route.ComponentProps) {
	if (!loaderData.isValid) {
		return (
			<DeadLink why={loaderData.isGone ? m.reset_link_gone() : m.reset_link_unknown()}>
				<ButtonLink look="primary" to={href('/reset-password')}>
					{m.ask_for_new_link()}
				</ButtonLink>
				<ButtonLink to={href('/sign-in')}>{m.back_to_sign_in()}</ButtonLink>
			</DeadLink>
		)
	}
	return (
		<Page title={m.reset_title()} intro={m.reset_intro({ name: isolated(loaderData.name) })}>
			<title>{`${m.reset_title()} · ${m.product_name()}`}</title>
			<PageForm<z.input<typeof Reset>> lastResult={actionData}>
				{(fields) => (
					<>
						<NewPasswordField field={fields.password} label={m.new_password()} />
						<Button look="primary">{m.save_password()}</Button>
					</>
				)}
			</PageForm>
		</Page>
	)
}
