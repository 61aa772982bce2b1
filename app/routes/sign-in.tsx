import { parseWithZod } from '@conform-to/zod/v4'
import { data, href, redirect } from 'react-router'
import { z } from 'zod'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { optionalUser } from '#app/identity/current-user.server.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE } from '#app/identity/demo-people.server.ts'
import { sessionCookie } from '#app/identity/session-cookie.ts'
import { signIn } from '#app/identity/sign-in.server.ts'
import { env } from '#app/platform/env.server.ts'
import { localPath } from '#app/platform/local-path.ts'
import { readForm } from '#app/platform/read-form.ts'
import { shownPage } from '#app/platform/shown-page.server.ts'
import { Button } from '#app/ui/Button.tsx'
import { PasswordField, TextField } from '#app/ui/Field.tsx'
import { Link } from '#app/ui/Link.tsx'
import { Card, Page } from '#app/ui/Page.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/sign-in'

const SignIn = z.object({
	identifier: z.string('identifier-missing').trim().min(1, 'identifier-missing').max(254, 'wrong-credentials'),
	password: z.string('password-missing').max(1000, 'wrong-credentials'),
	returnTo: z.string().optional(),
})

const page = shownPage(wayIn, (data) => ({ shown: [data], isPersonal: false }))
export const middleware = page.middleware
export const loader = page.worked

function wayIn({ context, url }: Route.LoaderArgs) {
	const returnTo = localPath(url.searchParams.get('returnTo'), href('/learn'))
	if (optionalUser(context)) throw redirect(returnTo)
	const demo = env().isDemo
		? { password: DEMO_PASSWORD, people: DEMO_PEOPLE.map(({ email, displayName }) => ({ email, displayName })) }
		: null
	return { returnTo, demo }
}

export async function action({ request, context }: Route.ActionArgs) {
	const submission = parseWithZod(await readForm(request), { schema: SignIn })
	if (submission.status !== 'success') return data(submission.reply({ hideFields: ['password'] }), { status: 400 })

	const { identifier, password, returnTo } = submission.value
	const result = await signIn(db, { identifier, password, client: clientOf(request, context), now: Date.now() })
	if (!result.ok) {
		const isLimited = result.reason === 'too-many-tries'
		return data(submission.reply({ formErrors: [result.reason], hideFields: ['password'] }), {
			status: isLimited ? 429 : 401,
			headers: isLimited ? { 'Retry-After': String(Math.ceil(result.retryAfterMs / 1000)) } : {},
		})
	}
	throw redirect(localPath(returnTo, href('/learn')), {
		headers: { 'Set-Cookie': sessionCookie(result.sessionSecret, env().isTls) },
	})
}

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders

export default function SignInPage({ loaderData, actionData }: Route.ComponentProps) {
	return (
		<Page title={m.sign_in()} intro={m.sign_in_intro()}>
			<title>{`${m.sign_in()} · ${m.product_name()}`}</title>
			<PageForm<z.input<typeof SignIn>> lastResult={actionData} hidden={{ returnTo: loaderData.returnTo }}>
				{(fields) => (
					<>
						<TextField
							field={fields.identifier}
							label={m.email_or_username()}
							autoComplete="username"
							autoCapitalize="none"
							spellCheck={false}
							dir="auto"
						/>
						<PasswordField field={fields.password} label={m.password()} autoComplete="current-password" />
						<div className="flex flex-wrap items-center justify-between gap-4">
							<Button look="primary" className="px-6">
								{m.sign_in()}
							</Button>
							<Link to={href('/reset-password')} className="link py-2">
								{m.forgotten_password()}
							</Link>
						</div>
					</>
				)}
			</PageForm>
			<p className="mt-6">
				{m.joining_have_slip()}{' '}
				<Link to={href('/join')} className="link inline-block py-2">
					{m.joining_join_with_code()}
				</Link>
			</p>
			{loaderData.demo ? <DemoAccounts {...loaderData.demo} /> : null}
		</Page>
	)
}

function DemoAccounts({ password, people }: { password: string; people: { email: string; displayName: string }[] }) {
	return (
		<Card className="mt-10 max-w-md">
			<h2 className="font-semibold">{m.demo_accounts()}</h2>
			<p className="mt-1 text-muted">{m.demo_accounts_text({ password })}</p>
			<ul className="mt-3 space-y-1">
				{people.map(({ email, displayName }) => (
					<li key={email} className="flex flex-wrap justify-between gap-x-4">
						<code dir="ltr">{email}</code>
						<bdi className="text-muted">{displayName}</bdi>
					</li>
				))}
			</ul>
		</Card>
	)
}
