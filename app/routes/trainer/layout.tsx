import { href, Outlet } from 'react-router'
import { canCompare, canSeeAdaptations, canSeeReviews } from '#app/adaptation/policy.ts'
import { canExportProgramme, canSeeCohorts, canSeeMeasures } from '#app/cohorts/policy.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { canSeeInvitations } from '#app/identity/policy.ts'
import { SubNav } from '#app/ui/SubNav.tsx'
import type { Route } from './+types/layout'

export function loader({ request, context }: Route.LoaderArgs) {
	const user = requireUser(context, request)
	return {
		sees: {
			cohorts: canSeeCohorts(user),
			measures: canSeeMeasures(user),
			adaptations: canSeeAdaptations(user),
			reviews: canSeeReviews(user),
			compare: canCompare(user),
			exports: canExportProgramme(user),
			invitations: canSeeInvitations(user),
		},
	}
}

export default function TrainerLayout({ loaderData: { sees } }: Route.ComponentProps) {
	const places = [
		...(sees.cohorts ? [{ to: href('/trainer/cohorts'), label: m.cohorts() }] : []),
		...(sees.measures ? [{ to: href('/trainer/measures'), label: m.measures() }] : []),
		...(sees.adaptations ? [{ to: href('/trainer/adaptations'), label: m.adaptations() }] : []),
		...(sees.reviews ? [{ to: href('/trainer/reviews'), label: m.reviews() }] : []),
		...(sees.compare ? [{ to: href('/trainer/compare'), label: m.compare() }] : []),
		...(sees.exports ? [{ to: href('/trainer/exports'), label: m.exports() }] : []),
		...(sees.invitations ? [{ to: href('/trainer/invitations'), label: m.invitations() }] : []),
	]
	return (
		<>
			<SubNav label={m.role_trainer()} places={places} />
			<Outlet />
		</>
	)
}
