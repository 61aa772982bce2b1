import type { SubmissionResult } from '@conform-to/react'
import { Form } from 'react-router'
import { isolated } from '#app/i18n/isolated.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { CheckGroup } from '#app/ui/CheckGroup.tsx'
import { Confirm } from '#app/ui/Confirm.tsx'
import { Card } from '#app/ui/Page.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import type { RoleFields } from './act-on-person.server.ts'
import type { Person } from './people.server.ts'
import { roleHint, roleLabel } from './role-label.ts'
import { ROLES } from './user.ts'

export function RolesForm({ person, lastResult }: { person: Person; lastResult: SubmissionResult | null }) {
	const options = ROLES.map((role) => ({ value: role, label: roleLabel(role), hint: roleHint(role) }))
	return (
		<Card>
			<PageForm<RoleFields> lastResult={lastResult} defaultValue={{ roles: person.roles }} hidden={{ intent: 'roles' }}>
				{(fields) => (
					<>
						<CheckGroup field={fields.roles} label={m.person_roles()} hint={m.roles_hint()} options={options} />
						<Button look="primary">{m.save_roles()}</Button>
					</>
				)}
			</PageForm>
		</Card>
	)
}

/** For people without a mail address, who cannot ask for a link themselves. */
export function ResetLinkForm() {
	return (
		<Card>
			<h2 className="font-semibold text-lg">{m.reset_link_title()}</h2>
			<p className="mt-1 mb-4 text-muted">{m.reset_link_text()}</p>
			<Form method="post">
				<input type="hidden" name="intent" value="reset-link" />
				<Button>{m.make_link()}</Button>
			</Form>
		</Card>
	)
}

/** Closing an account and opening it again; nobody closes their own. */
export function AccountForm({ person, mayClose }: { person: Person; mayClose: boolean }) {
	const name = isolated(person.displayName)
	const isClosed = person.disabledAt !== null
	return (
		<Card>
			<h2 className="font-semibold text-lg">{isClosed ? m.reopen_account() : m.close_account()}</h2>
			<p className="mt-1 mb-4 text-muted">
				{isClosed ? m.reopen_account_text({ name }) : mayClose ? m.close_account_text({ name }) : m.close_account_own()}
			</p>
			{isClosed ? (
				<Form method="post">
					<input type="hidden" name="intent" value="reopen" />
					<Button>{m.reopen_account()}</Button>
				</Form>
			) : null}
			{!isClosed && mayClose ? (
				<Confirm
					label={m.close_account()}
					question={m.close_account_question({ name })}
					confirm={m.close_account_confirm()}
					fields={{ intent: 'close' }}
				/>
			) : null}
		</Card>
	)
}
