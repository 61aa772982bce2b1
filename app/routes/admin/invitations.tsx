import { data, href } from 'react-router'
import { contextChoices } from '#app/curriculum/context-choices.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { AdminNav } from '#app/identity/AdminNav.tsx'
import { actOnInvitations } from '#app/identity/act-on-invitations.server.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { InvitationsPage } from '#app/identity/InvitationsPage.tsx'
import { invitationsView } from '#app/identity/invitations-view.server.ts'
import { canSeeAdminPages, canSeeInvitations } from '#app/identity/policy.ts'
import { demoMailFolder } from '#app/platform/demo-mail.server.ts'
import { env } from '#app/platform/env.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow, NEVER_STORED, refusalStatus } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/invitations'

export function loader({ request, context, url }: Route.LoaderArgs) {
	const user = requireUser(context, request)
	allow(canSeeAdminPages(user) && canSeeInvitations(user))
	const locale = context.get(localeContext)
	return {
		view: invitationsView(db, { user, isEverybodys: true, url, now: Date.now() }),
		contexts: contextChoices(currentCurriculum(db).contexts, locale),
		likely: { interfaceLocale: locale, contextId: user.contextId },
		demoFolder: demoMailFolder(),
	}
}

export async function action({ request, context }: Route.ActionArgs) {
	const user = requireUser(context, request)
	allow(canSeeAdminPages(user) && canSeeInvitations(user))
	const result = actOnInvitations(db, {
		form: await readForm(request),
		user,
		choosesRoles: true,
		contextIds: currentCurriculum(db).contexts.map(({ id }) => id),
		origin: env().origin,
		client: clientOf(request, context),
		now: Date.now(),
	})
	if (!result.ok && !result.refused) throw data(null, { status: refusalStatus(result.reason) })
	if (!result.ok) return data({ link: null, refused: result.refused }, { status: refusalStatus(result.reason) })
	if (result.toast) return redirectWithToast(href('/admin/invitations'), result.toast)
	return data({ link: result.link, refused: null }, { headers: NEVER_STORED })
}

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders

export default function AdminInvitations({ loaderData, actionData }: Route.ComponentProps) {
	return (
		<>
			<AdminNav />
			<InvitationsPage {...loaderData} outcome={actionData} />
		</>
	)
}
