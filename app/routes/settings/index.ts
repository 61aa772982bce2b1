import { href, redirect } from 'react-router'
import { requireUser } from '#app/identity/current-user.server.ts'
import type { Route } from './+types/index'

export function loader({ request, context }: Route.LoaderArgs) {
	requireUser(context, request)
	return redirect(href('/settings/profile'))
}
