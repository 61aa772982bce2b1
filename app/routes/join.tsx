import { data, href, type RouterContextProvider, redirect } from 'react-router'
import { actOnSlipCode, type CodeRefusal, tryCode } from '#app/cohorts/act-on-slip-code.server.ts'
import { CodeForm } from '#app/cohorts/CodeForm.tsx'
import { JoinBySlip } from '#app/cohorts/JoinBySlip.tsx'
import { takesPart } from '#app/cohorts/join-by-slip.server.ts'
import { trainerNames } from '#app/cohorts/trainer-names.server.ts'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { optionalUser } from '#app/identity/current-user.server.ts'
import { sessionCookie } from '#app/identity/session-cookie.ts'
import { env, secret } from '#app/platform/env.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { NEVER_STORED } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/join'

/** What a status tells a browser; the page tells the person. */
const STATUS: Record<CodeRefusal, number> = {
	'not-a-code': 400,
	'too-many-tries': 429,
	'slip-unknown': 404,
	'slip-used': 410,
	'slip-expired': 410,
	'slip-revoked': 410,
	'cohort-closed': 410,
}

function asked(request: Request, context: Readonly<RouterContextProvider>, typed: string) {
	return { typed, secret: secret(), client: clientOf(request, context), now: Date.now() }
}

export function loader({ request, context, url }: Route.LoaderArgs) {
	const typed = url.searchParams.get('code')
	if (!typed) return data({ state: 'ask' as const })
	const user = optionalUser(context)
	const read = tryCode(db, asked(request, context, typed))
	if (!read.ok) {
		if (user && read.usedBy === user.id) throw redirect(href('/learn'))
		return data({ state: 'refused' as const, reason: read.reason, typed: typed.slice(0, 60) }, STATUS[read.reason])
	}
	const { code, slip, cohort } = read
	return data(
		{
			state: 'open' as const,
			code,
			cohort: cohort.name,
			trainers: trainerNames(db, cohort),
			displayName: slip.displayName,
			signedInAs: user?.displayName ?? null,
			isInside: user !== null && takesPart(db, cohort.id, user.id),
		},
		{ headers: NEVER_STORED },
	)
}

export async function action({ request, context }: Route.ActionArgs) {
	const form = await readForm(request)
	const typed = String(form.get('code') ?? '')
	if (typed === '') throw data(null, { status: 400 })
	const outcome = await actOnSlipCode(db, {
		...asked(request, context, typed),
		form,
		user: optionalUser(context),
		interfaceLocale: context.get(localeContext),
	})
	if (outcome.kind === 'form-refused') return data(outcome.reply, { status: outcome.isTaken ? 409 : 400 })
	// The page of the code says what became of it.
	if (outcome.kind === 'code-refused')
		throw redirect(`${href('/join')}?${new URLSearchParams({ code: typed.slice(0, 60) })}`)
	const { sessionSecret } = outcome
	const cookie = sessionSecret === null ? undefined : { 'Set-Cookie': sessionCookie(sessionSecret, env().isTls) }
	return redirectWithToast(href('/learn'), 'joined', cookie)
}

export const headers: Route.HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export default function Join({ loaderData, actionData }: Route.ComponentProps) {
	return (
		<Page title={m.joining_join()} intro={loaderData.state === 'open' ? undefined : m.joining_join_intro()}>
			<title>{`${m.joining_join()} · ${m.product_name()}`}</title>
			{loaderData.state === 'open' ? (
				<JoinBySlip {...loaderData} lastResult={actionData} />
			) : (
				<CodeForm refused={loaderData.state === 'refused' ? loaderData : null} />
			)}
		</Page>
	)
}
