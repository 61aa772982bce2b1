import { parseWithZod } from '@conform-to/zod/v4'
import { data, href, redirect } from 'react-router'
import { z } from 'zod'
import { eraseAuthor } from '#app/adaptation/erase-author.server.ts'
import { ErasureHindered } from '#app/cohorts/ErasureHindered.tsx'
import { eraseOneself } from '#app/cohorts/erase-person.server.ts'
import { erasureHindrances, isHindered } from '#app/cohorts/erasure-hindrances.server.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { ErasureEffects } from '#app/identity/ErasureEffects.tsx'
import { endedSessionCookie } from '#app/identity/session-cookie.ts'
import { env } from '#app/platform/env.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { Button, ButtonLink } from '#app/ui/Button.tsx'
import { Check } from '#app/ui/Check.tsx'
import { FieldErrors, PasswordField } from '#app/ui/Field.tsx'
import { Page } from '#app/ui/Page.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/erase'

export function loader({ request, context }: Route.LoaderArgs) {
	const { id, email, username } = requireUser(context, request)
	const hindrances = erasureHindrances(db, id)
	return { identifier: email ?? username ?? '', hindrances: isHindered(hindrances) ? hindrances : null }
}

const Erase = z.object({
	currentPassword: z.string('password-missing').max(1000, 'wrong-password'),
	isSure: z.literal('on', 'tick-missing'),
})

export async function action({ request, context }: Route.ActionArgs) {
	const { id: userId } = requireUser(context, request)
	const submission = parseWithZod(await readForm(request), { schema: Erase })
	const hideFields = ['currentPassword']
	if (submission.status !== 'success') return data(submission.reply({ hideFields }), { status: 400 })
	const password = submission.value.currentPassword
	const result = await eraseOneself(db, { userId, password, now: Date.now(), eraseElsewhere: eraseAuthor })
	if (result.ok) {
		return redirect(href('/privacy/erased'), { headers: { 'Set-Cookie': endedSessionCookie(env().isTls) } })
	}
	switch (result.reason) {
		case 'wrong-password':
			return data(submission.reply({ fieldErrors: { currentPassword: [result.reason] }, hideFields }), { status: 400 })
		case 'too-many-tries':
			return data(submission.reply({ formErrors: [result.reason], hideFields }), { status: 429 })
		default:
			// What hinders it stands on the page, in place of the form.
			return data(submission.reply({ hideFields }), { status: 409 })
	}
}

export default function ErasePage({ loaderData: { identifier, hindrances }, actionData }: Route.ComponentProps) {
	return (
		<Page title={m.erase_title()} intro={m.erase_intro()}>
			<title>{`${m.erase_title()} · ${m.product_name()}`}</title>
			<ErasureEffects />
			<p className="my-6">
				<ButtonLink to={href('/settings/privacy')}>{m.erase_download_first()}</ButtonLink>
			</p>
			{hindrances ? (
				<ErasureHindered hindrances={hindrances} />
			) : (
				<PageForm<z.input<typeof Erase>> lastResult={actionData} reloadDocument>
					{(fields) => (
						<>
							{/* For the browser's password store, which needs to know whose password this is. */}
							<input type="text" autoComplete="username" readOnly hidden defaultValue={identifier} />
							<PasswordField
								field={fields.currentPassword}
								label={m.current_password()}
								autoComplete="current-password"
								dir="auto"
							/>
							<div>
								<Check
									name={fields.isSure.name}
									aria-invalid={fields.isSure.errors ? true : undefined}
									aria-describedby={fields.isSure.errors ? fields.isSure.errorId : undefined}
									label={m.erase_sure()}
								/>
								<FieldErrors id={fields.isSure.errorId} errors={fields.isSure.errors} />
							</div>
							<Button look="danger">{m.erase_button()}</Button>
						</>
					)}
				</PageForm>
			)}
		</Page>
	)
}
