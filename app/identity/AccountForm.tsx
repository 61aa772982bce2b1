import type { SubmissionResult } from '@conform-to/react'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { TextField } from '#app/ui/Field.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import type { AccountFields } from './account-form.ts'
import { NewPasswordField } from './NewPasswordField.tsx'

type AccountFormProps = {
	lastResult: SubmissionResult | null | undefined
	displayName?: string
	/** Who is invited by address signs in with that. */
	needsUsername?: boolean
	hidden?: Record<string, string>
	/** On the button. */
	submit: string
}

/** Makes an account. */
export function AccountForm(props: AccountFormProps) {
	const { lastResult, displayName = '', needsUsername = true, hidden = {}, submit } = props
	return (
		<PageForm<AccountFields> lastResult={lastResult} defaultValue={{ displayName }} hidden={hidden}>
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
						{submit}
					</Button>
				</>
			)}
		</PageForm>
	)
}
