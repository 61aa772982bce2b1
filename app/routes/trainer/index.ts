import { href, redirect } from 'react-router'
import { canSeeAdaptations } from '#app/adaptation/policy.ts'
import { canSeeCohorts } from '#app/cohorts/policy.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { allow } from '#app/platform/responses.ts'
import type { Route } from './+types/index'

export function loader({ request, context }: Route.LoaderArgs) {
	const user = requireUser(context, request)
	if (canSeeCohorts(user)) return redirect(href('/trainer/cohorts'))
	allow(canSeeAdaptations(user))
	return redirect(href('/trainer/adaptations'))
}
