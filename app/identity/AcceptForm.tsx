import type { SubmissionResult } from '@conform-to/react'
import { Form, href } from 'react-router'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { TextField } from '#app/ui/Field.tsx'
import { Notice } from '#app/ui/Page.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import type { AcceptFields } from './accept-form.ts'
import { NewPasswordField } from './NewPasswordField.tsx'

type AcceptFormProps = {
	needsUsername: boolean
	/** As the inviter wrote it, if they did. */
	displayName: string
	lastResult: SubmissionResult | null | undefined
}

/** Makes the account that an invitation is for. */
export function AcceptForm({ needsUsername, displayName, lastResult }: AcceptFormProps) {
	return (
		<PageForm<AcceptFields> lastResult={lastResult} defaultValue={{ displayName }}>
			{(fields) => (
				<>
					<TextField
						field={fields.displayName}
						label={m.your_name()}
						hint={m.your_name_hint()}
						autoComplete="name"
						dir="auto"
					/>
					{needsUsername ? (
						<TextField
							field={fields.username}
							label={m.username()}
							hint={m.username_hint()}
							autoComplete="username"
							autoCapitalize="none"
							spellCheck={false}
							dir="auto"
						/>
					) : null}
					<NewPasswordField field={fields.password} label={m.choose_password()} />
					<Button look="primary" className="px-6">
						{m.accept_invitation()}
					</Button>
				</>
			)}
		</PageForm>
	)
}

/** On a shared device, the trainer may still be signed in when a link is opened. */
export function SignOutFirst({ name }: { name: string }) {
	return (
		<Notice tone="caution">
			<p>{m.invitation_signed_in_as({ name: isolated(name) })}</p>
			<Form method="post" action={href('/sign-out')} className="mt-3">
				<Button>{m.sign_out()}</Button>
			</Form>
		</Notice>
	)
}
