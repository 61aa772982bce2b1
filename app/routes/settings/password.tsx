import { parseWithZod } from '@conform-to/zod/v4'
import { data, href } from 'react-router'
import { z } from 'zod'
import { m } from '#app/i18n/messages.ts'
import { changePassword } from '#app/identity/change-password.server.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { NewPasswordField } from '#app/identity/NewPasswordField.tsx'
import { sessionCookie } from '#app/identity/session-cookie.ts'
import { env } from '#app/platform/env.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { Button } from '#app/ui/Button.tsx'
import { PasswordField } from '#app/ui/Field.tsx'
import { Page } from '#app/ui/Page.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/password'

export function loader({ request, context }: Route.LoaderArgs) {
	const { email, username } = requireUser(context, request)
	return { identifier: email ?? username ?? '' }
}

const Passwords = z.object({
	currentPassword: z.string('password-missing').max(1000, 'wrong-password'),
	newPassword: z.string('new-password-missing').max(1000, 'password-too-long'),
})

export async function action({ request, context }: Route.ActionArgs) {
	const user = requireUser(context, request)
	const submission = parseWithZod(await readForm(request), { schema: Passwords })
	const hideFields = ['currentPassword', 'newPassword']
	if (submission.status !== 'success') return data(submission.reply({ hideFields }), { status: 400 })
	const result = await changePassword(db, {
		...submission.value,
		userId: user.id,
		origin: env().origin,
		client: clientOf(request, context),
		now: Date.now(),
	})
	if (result.ok) {
		const cookie = sessionCookie(result.sessionSecret, env().isTls)
		return redirectWithToast(href('/settings/password'), 'password-changed', { 'Set-Cookie': cookie })
	}
	if (result.reason === 'too-many-tries') {
		return data(submission.reply({ formErrors: [result.reason], hideFields }), { status: 429 })
	}
	const field = result.reason === 'wrong-password' ? 'currentPassword' : 'newPassword'
	return data(submission.reply({ fieldErrors: { [field]: [result.reason] }, hideFields }), { status: 400 })
}

export default function PasswordPage({ loaderData, actionData }: Route.ComponentProps) {
	return (
		<Page title={m.settings_password()} intro={m.password_intro()}>
			<title>{`${m.settings_password()} · ${m.product_name()}`}</title>
			<PageForm<z.input<typeof Passwords>> lastResult={actionData}>
				{(fields) => (
					<>
						{/* For the browser's password store, which needs to know whose password this is. */}
						<input type="text" autoComplete="username" readOnly hidden defaultValue={loaderData.identifier} />
						<PasswordField
							field={fields.currentPassword}
							label={m.current_password()}
							autoComplete="current-password"
							dir="auto"
						/>
						<NewPasswordField field={fields.newPassword} label={m.new_password()} />
						<Button look="primary">{m.change_password()}</Button>
					</>
				)}
			</PageForm>
		</Page>
	)
}
