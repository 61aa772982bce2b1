import { href, redirect } from 'react-router'
import { canSeeAdaptations } from '#app/adaptation/policy.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { allow } from '#app/platform/responses.ts'
import type { Route } from './+types/index'

export function loader({ request, context }: Route.LoaderArgs) {
	allow(canSeeAdaptations(requireUser(context, request)))
	return redirect(href('/trainer/adaptations'))
}
