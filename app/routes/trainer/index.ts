import { href, redirect } from 'react-router'
import { requireUser } from '#app/identity/current-user.server.ts'
import { canSeeTrainerPages } from '#app/identity/policy.ts'
import { allow } from '#app/platform/responses.ts'
import type { Route } from './+types/index'

export function loader({ request, context }: Route.LoaderArgs) {
	allow(canSeeTrainerPages(requireUser(context, request)))
	return redirect(href('/trainer/invitations'))
}
