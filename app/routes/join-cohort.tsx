import { data, href, redirect } from 'react-router'
import { AskToJoin } from '#app/cohorts/AskToJoin.tsx'
import { actOnJoinLink } from '#app/cohorts/act-on-join-link.server.ts'
import { findCohortByJoinToken, standingIn } from '#app/cohorts/join-link.server.ts'
import { trainerNames } from '#app/cohorts/trainer-names.server.ts'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { optionalUser } from '#app/identity/current-user.server.ts'
import { DeadLink } from '#app/identity/DeadLink.tsx'
import { sessionCookie } from '#app/identity/session-cookie.ts'
import { demoMailFolder } from '#app/platform/demo-mail.server.ts'
import { env } from '#app/platform/env.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { refusalStatus } from '#app/platform/responses.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/join-cohort'

export function loader({ context, params, url }: Route.LoaderArgs) {
	const cohort = findCohortByJoinToken(db, params.token)
	if (!cohort) return data({ state: 'dead' as const }, { status: 404 })
	const user = optionalUser(context)
	return data({
		state: 'open' as const,
		token: params.token,
		cohort: cohort.name,
		trainers: trainerNames(db, cohort),
		signedInAs: user?.displayName ?? null,
		standing: user ? standingIn(db, cohort.id, user.id) : ('outside' as const),
		isMailed: url.searchParams.has('sent'),
		demoFolder: demoMailFolder(),
	})
}

export async function action({ request, context, params }: Route.ActionArgs) {
	const form = await readForm(request)
	const cohort = findCohortByJoinToken(db, params.token)
	if (!cohort) return data(null, { status: 404 })
	const outcome = await actOnJoinLink(db, {
		form,
		cohort,
		token: params.token,
		user: optionalUser(context),
		interfaceLocale: context.get(localeContext),
		origin: env().origin,
		client: clientOf(request, context),
		now: Date.now(),
	})
	const here = href('/join/:token', params)
	if (outcome.kind === 'mailed') return redirect(`${here}?sent`)
	if (outcome.kind === 'asked') {
		const { sessionSecret } = outcome
		return redirect(here, {
			headers: sessionSecret === null ? {} : { 'Set-Cookie': sessionCookie(sessionSecret, env().isTls) },
		})
	}
	if (!outcome.form || !outcome.reply) throw data(null, { status: refusalStatus(outcome.status) })
	return data({ form: outcome.form, reply: outcome.reply }, { status: refusalStatus(outcome.status) })
}

export default function JoinCohort({ loaderData, actionData }: Route.ComponentProps) {
	if (loaderData.state === 'dead') {
		return (
			<DeadLink why={m.joining_link_dead()}>
				<ButtonLink look="primary" to={href('/join')}>
					{m.joining_join_with_code()}
				</ButtonLink>
				<ButtonLink to={href('/sign-in')}>{m.sign_in()}</ButtonLink>
			</DeadLink>
		)
	}
	return (
		<Page title={m.joining_join()}>
			<title>{`${m.joining_join()} · ${m.product_name()}`}</title>
			<AskToJoin {...loaderData} refused={actionData ?? null} />
		</Page>
	)
}
