import { parseWithZod } from '@conform-to/zod/v4'
import { data, href } from 'react-router'
import { letInInvited } from '#app/cohorts/let-in-invited.server.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { localised } from '#app/curriculum/localised.ts'
import { formatDate } from '#app/i18n/format.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { AccountForm } from '#app/identity/AccountForm.tsx'
import { acceptSchema, fieldOfRefusal } from '#app/identity/accept-form.ts'
import { acceptInvitation } from '#app/identity/accept-invitation.server.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { optionalUser } from '#app/identity/current-user.server.ts'
import { DeadLink } from '#app/identity/DeadLink.tsx'
import { findInvitationOfLink } from '#app/identity/list-invitations.server.ts'
import { roleLabel } from '#app/identity/role-label.ts'
import { SignOutFirst } from '#app/identity/SignOutFirst.tsx'
import { sessionCookie } from '#app/identity/session-cookie.ts'
import { env } from '#app/platform/env.server.ts'
import { localPath } from '#app/platform/local-path.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/invitation'

export function loader({ params, context }: Route.LoaderArgs) {
	const invitation = findInvitationOfLink(db, params.token, Date.now())
	if (!invitation) return data({ state: 'unknown' as const }, { status: 404 })
	const { state, inviterName, email, roles, expiresAt, displayName } = invitation
	if (state !== 'open') return data({ state, inviterName }, { status: 410 })
	const title = localised(currentCurriculum(db).curriculum.title, context.get(localeContext))
	return data({
		state,
		inviterName,
		email,
		roles,
		expiresAt,
		displayName,
		title,
		signedInAs: optionalUser(context)?.displayName ?? null,
	})
}

export async function action({ request, params, context, url }: Route.ActionArgs) {
	const form = await readForm(request)
	const now = Date.now()
	const invitation = findInvitationOfLink(db, params.token, now)
	if (invitation?.state !== 'open') return data(null, { status: invitation ? 410 : 404 })
	const submission = parseWithZod(form, { schema: acceptSchema(invitation.email === null) })
	const hideFields = ['password']
	if (submission.status !== 'success') return data(submission.reply({ hideFields }), { status: 400 })
	if (optionalUser(context)) {
		return data(submission.reply({ formErrors: ['already-signed-in'], hideFields }), { status: 409 })
	}
	const from = {
		token: params.token,
		interfaceLocale: context.get(localeContext),
		client: clientOf(request, context),
		now,
		letIn: letInInvited(now),
	}
	const result = await acceptInvitation(db, { ...submission.value, ...from })
	if (result.ok) {
		return redirectWithToast(localPath(url.searchParams.get('returnTo'), href('/learn')), 'welcome', {
			'Set-Cookie': sessionCookie(result.sessionSecret, env().isTls),
		})
	}
	const field = fieldOfRefusal(result.reason)
	const errors = field ? { fieldErrors: { [field]: [result.reason] } } : { formErrors: [result.reason] }
	return data(submission.reply({ ...errors, hideFields }), { status: STATUS[result.reason] ?? 400 })
}

const STATUS: Partial<Record<string, number>> = {
	'link-not-valid': 410,
	'already-a-member': 409,
	'username-taken': 409,
}

export default function Invitation({ loaderData, actionData }: Route.ComponentProps) {
	if (loaderData.state !== 'open') {
		const inviter = loaderData.state === 'unknown' ? '' : isolated(loaderData.inviterName)
		return (
			<DeadLink why={WHY[loaderData.state]({ inviter })}>
				<ButtonLink look="primary" to={href('/sign-in')}>
					{m.sign_in()}
				</ButtonLink>
				<ButtonLink to={href('/')}>{m.home()}</ButtonLink>
			</DeadLink>
		)
	}
	const { inviterName, email, roles, expiresAt, displayName, title, signedInAs } = loaderData
	return (
		<Page
			title={m.invitation_title()}
			intro={m.invitation_intro({ inviter: isolated(inviterName), platform: m.product_name() })}
		>
			<title>{`${m.invitation_title()} · ${m.product_name()}`}</title>
			<ul className="mb-8 max-w-measure space-y-1">
				<li>{m.invitation_curriculum({ title })}</li>
				<li>{m.invitation_roles({ roles: roles.map(roleLabel).join(' · ') })}</li>
				{email ? <li>{m.invitation_email({ email: isolated(email) })}</li> : null}
				<li className="text-muted">{m.invitation_until({ date: formatDate(expiresAt) })}</li>
			</ul>
			{signedInAs ? (
				<SignOutFirst name={signedInAs} />
			) : (
				<AccountForm
					needsUsername={email === null}
					displayName={displayName ?? ''}
					lastResult={actionData}
					submit={m.accept_invitation()}
				/>
			)}
		</Page>
	)
}

const WHY = {
	unknown: m.invitation_unknown,
	accepted: m.invitation_accepted,
	expired: m.invitation_expired,
	revoked: m.invitation_revoked,
}
