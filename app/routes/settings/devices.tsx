import { data, href, type RouterContextProvider } from 'react-router'
import { z } from 'zod'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { requireUser, signedInContext } from '#app/identity/current-user.server.ts'
import { DeviceTable } from '#app/identity/DeviceTable.tsx'
import { deviceName } from '#app/identity/device-name.ts'
import { canRevokeSession } from '#app/identity/policy.ts'
import { revokeOtherSessions } from '#app/identity/revoke-other-sessions.server.ts'
import { revokeSession } from '#app/identity/revoke-session.server.ts'
import { findSession, listSessions } from '#app/identity/session.server.ts'
import { endedSessionCookie } from '#app/identity/session-cookie.ts'
import { signOut } from '#app/identity/sign-out.server.ts'
import { env } from '#app/platform/env.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { allow, found } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { Confirm } from '#app/ui/Confirm.tsx'
import { Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/devices'

export function loader({ request, context }: Route.LoaderArgs) {
	const user = requireUser(context, request)
	const current = currentSession(context)
	return {
		devices: listSessions(db, user.id, Date.now()).map(({ id, userAgent, createdAt, lastSeenAt }) => ({
			id,
			name: deviceName(userAgent),
			createdAt,
			lastSeenAt,
			isThis: id === current.id,
		})),
	}
}

const Act = z.discriminatedUnion('intent', [
	z.object({ intent: z.literal('sign-out'), session: z.string().max(200) }),
	z.object({ intent: z.literal('sign-out-others') }),
])

export async function action({ request, context }: Route.ActionArgs) {
	const user = requireUser(context, request)
	const act = Act.safeParse(Object.fromEntries(await readForm(request)))
	if (!act.success) throw data(null, { status: 400 })
	const from = { client: clientOf(request, context), now: Date.now() }
	const current = currentSession(context)
	if (act.data.intent === 'sign-out-others') {
		revokeOtherSessions(db, { session: current, ...from })
		return redirectWithToast(href('/settings/devices'), 'devices-signed-out')
	}
	const session = found(findSession(db, act.data.session))
	allow(canRevokeSession(user, session))
	if (session.id === current.id) {
		signOut(db, { session: current, ...from })
		return redirectWithToast(href('/'), 'signed-out', { 'Set-Cookie': endedSessionCookie(env().isTls) })
	}
	revokeSession(db, { session, ...from })
	return redirectWithToast(href('/settings/devices'), 'device-signed-out')
}

function currentSession(context: Readonly<RouterContextProvider>) {
	return found(context.get(signedInContext)).session
}

export default function Devices({ loaderData }: Route.ComponentProps) {
	const { devices } = loaderData
	return (
		<Page title={m.settings_devices()} intro={m.devices_intro()}>
			<title>{`${m.settings_devices()} · ${m.product_name()}`}</title>
			<DeviceTable devices={devices} />
			<div className="mt-8">
				{devices.length > 1 ? (
					<Confirm
						label={m.sign_out_others()}
						question={m.sign_out_others_question()}
						confirm={m.sign_out_others()}
						fields={{ intent: 'sign-out-others' }}
					/>
				) : (
					<p className="text-muted">{m.only_this_device()}</p>
				)}
			</div>
		</Page>
	)
}
