import { Form, href, redirect } from 'react-router'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { optionalUser, signedInContext } from '#app/identity/current-user.server.ts'
import { endedSessionCookie } from '#app/identity/session-cookie.ts'
import { signOut } from '#app/identity/sign-out.server.ts'
import { env } from '#app/platform/env.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { Button, ButtonLink } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/sign-out'

/** Asking for the address ends nothing: a link to it in a mail or on another site must not sign anybody out. */
export function loader({ context }: Route.LoaderArgs) {
	const user = optionalUser(context)
	if (!user) throw redirect(href('/'))
	return { displayName: user.displayName }
}

/** Ends this device's session; for who has none, the same page says the same. */
export function action({ request, context }: Route.ActionArgs) {
	const signedIn = context.get(signedInContext)
	if (signedIn) signOut(db, { session: signedIn.session, client: clientOf(request, context), now: Date.now() })
	return redirectWithToast(href('/'), 'signed-out', { 'Set-Cookie': endedSessionCookie(env().isTls) })
}

export default function SignOut({ loaderData }: Route.ComponentProps) {
	return (
		<Page title={m.sign_out()} intro={m.sign_out_text({ name: isolated(loaderData.displayName) })}>
			<title>{`${m.sign_out()} · ${m.product_name()}`}</title>
			<Form method="post" reloadDocument className="flex flex-wrap gap-3">
				<Button look="primary">{m.sign_out()}</Button>
				<ButtonLink to={href('/learn')}>{m.error_to_my_learning()}</ButtonLink>
			</Form>
		</Page>
	)
}
