import { data, Form, href, redirect } from 'react-router'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { chooseMail, isMailKind, stoppedKinds } from '#app/identity/mail-choices.server.ts'
import { mailKindLabel } from '#app/identity/mail-kind-label.ts'
import { findPerson } from '#app/identity/people.server.ts'
import { readUnsubscribeToken } from '#app/identity/unsubscribe-link.ts'
import { secret } from '#app/platform/env.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { found } from '#app/platform/responses.ts'
import { Button } from '#app/ui/Button.tsx'
import { Link } from '#app/ui/Link.tsx'
import { Notice, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/unsubscribe'

/** The link at the end of a mail: the token says whose and which, and nobody has to sign in. It names no one. */
function requested(token: string) {
	const { userId, kind } = found(readUnsubscribeToken(token, secret()))
	found(findPerson(db, userId))
	return { userId, kind: found(isMailKind(kind) ? kind : null) }
}

export function loader({ params }: Route.LoaderArgs) {
	const { userId, kind } = requested(params.token)
	return { kind, isStopped: stoppedKinds(db, userId).has(kind) }
}

/**
 * Takes the button of this page, and what a mail program posts by itself (RFC 8058): the latter wants an answer and no
 * redirect. Looking at the page changes nothing, since programs that check links look at everything.
 */
export async function action({ request, params, url }: Route.ActionArgs) {
	const choice = requested(params.token)
	const form = await readForm(request)
	const isOneClick = form.get('List-Unsubscribe') === 'One-Click'
	const intent = isOneClick ? 'stop' : form.get('intent')
	if (intent !== 'stop' && intent !== 'resume') throw data(null, { status: 400 })
	chooseMail(db, { ...choice, isWanted: intent === 'resume' }, Date.now())
	return isOneClick ? null : redirect(url.pathname)
}

export default function Unsubscribe({ loaderData: { kind, isStopped } }: Route.ComponentProps) {
	const { label } = mailKindLabel(kind)
	return (
		<Page title={m.unsubscribe_title()} intro={m.unsubscribe_what({ kind: isolated(label) })}>
			<title>{`${m.unsubscribe_title()} · ${m.product_name()}`}</title>
			<Form method="post" className="space-y-5">
				{isStopped ? (
					<Notice tone="good" role="status">
						{m.unsubscribe_done()}
					</Notice>
				) : null}
				<input type="hidden" name="intent" value={isStopped ? 'resume' : 'stop'} />
				<Button look={isStopped ? 'secondary' : 'primary'}>
					{isStopped ? m.unsubscribe_undo() : m.unsubscribe_stop()}
				</Button>
			</Form>
			<p className="mt-8">
				<Link to={href('/settings/mail')} className="link inline-flex min-h-11 items-center">
					{m.unsubscribe_all_choices()}
				</Link>
			</p>
		</Page>
	)
}
