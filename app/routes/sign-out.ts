import { href } from 'react-router'
import { clientOf } from '#app/identity/client.server.ts'
import { signedInContext } from '#app/identity/current-user.server.ts'
import { endedSessionCookie } from '#app/identity/session-cookie.ts'
import { signOut } from '#app/identity/sign-out.server.ts'
import { env } from '#app/platform/env.server.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/sign-out'

/** Ends this device's session; for who has none, the same page says the same. */
export function action({ request, context }: Route.ActionArgs) {
	const signedIn = context.get(signedInContext)
	if (signedIn) signOut(db, { session: signedIn.session, client: clientOf(request, context), now: Date.now() })
	return redirectWithToast(href('/'), 'signed-out', { 'Set-Cookie': endedSessionCookie(env().isTls) })
}
