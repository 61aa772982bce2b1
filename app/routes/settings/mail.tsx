import { parseWithZod } from '@conform-to/zod/v4'
import { data, href } from 'react-router'
import { z } from 'zod'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { chooseMail, type MailKind, stoppedKinds } from '#app/identity/mail-choices.server.ts'
import { mailKindLabel } from '#app/identity/mail-kind-label.ts'
import { hasRole } from '#app/identity/policy.ts'
import type { User } from '#app/identity/user.ts'
import { readForm } from '#app/platform/read-form.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { Button } from '#app/ui/Button.tsx'
import { Check } from '#app/ui/Check.tsx'
import { Notice, Page } from '#app/ui/Page.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/mail'

/** The kinds that this person may ever get. */
function kindsOf(user: User): MailKind[] {
	return hasRole(user, 'trainer')
		? ['reminders', 'messages', 'surveys', 'digest']
		: ['reminders', 'messages', 'surveys']
}

export function loader({ request, context }: Route.LoaderArgs) {
	const user = requireUser(context, request)
	const stopped = stoppedKinds(db, user.id)
	return {
		hasAddress: user.email !== null,
		kinds: kindsOf(user).map((kind) => ({ kind, isWanted: !stopped.has(kind) })),
	}
}

const wanted = z.boolean().default(false)
const Choices = z.object({ reminders: wanted, messages: wanted, surveys: wanted, digest: wanted })

export async function action({ request, context }: Route.ActionArgs) {
	const user = requireUser(context, request)
	const submission = parseWithZod(await readForm(request), { schema: Choices })
	if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
	const choices = submission.value
	db.transaction((tx) => {
		for (const kind of kindsOf(user)) chooseMail(tx, { userId: user.id, kind, isWanted: choices[kind] }, Date.now())
	})
	return redirectWithToast(href('/settings/mail'), 'saved')
}

export default function MailChoices({ loaderData: { hasAddress, kinds }, actionData }: Route.ComponentProps) {
	return (
		<Page title={m.settings_mail()} intro={m.mail_choices_intro()}>
			<title>{`${m.settings_mail()} · ${m.product_name()}`}</title>
			{hasAddress ? null : (
				<div className="mb-6">
					<Notice>{m.mail_choices_no_address()}</Notice>
				</div>
			)}
			<PageForm<z.input<typeof Choices>> lastResult={actionData}>
				{(fields) => (
					<>
						{kinds.map(({ kind, isWanted }) => (
							<Check key={kind} name={fields[kind].name} defaultChecked={isWanted} {...mailKindLabel(kind)} />
						))}
						<Button look="primary">{m.save()}</Button>
					</>
				)}
			</PageForm>
		</Page>
	)
}
