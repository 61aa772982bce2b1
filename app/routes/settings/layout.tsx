import { Outlet } from 'react-router'
import { requireUser } from '#app/identity/current-user.server.ts'
import { SettingsNav } from '#app/identity/SettingsNav.tsx'
import type { Route } from './+types/layout'

/** The pages inside run beside this one, not after it, so each asks for itself who is there. */
export function loader({ request, context }: Route.LoaderArgs) {
	requireUser(context, request)
	return null
}

export default function Settings() {
	return (
		<>
			<SettingsNav />
			<Outlet />
		</>
	)
}
