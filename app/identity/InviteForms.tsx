import { INTERFACE_LOCALES, LOCALE_NAMES } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { Button } from '#app/ui/Button.tsx'
import { CheckGroup } from '#app/ui/CheckGroup.tsx'
import { SelectField, TextAreaField } from '#app/ui/Field.tsx'
import { Card } from '#app/ui/Page.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import type { RefusedForm } from './act-on-invitations.server.ts'
import { ContextField } from './ContextField.tsx'
import type { MailFields, ReceptionFields } from './invitation-form.ts'
import { roleHint, roleLabel } from './role-label.ts'
import { ROLES } from './user.ts'

type FieldsOf<V extends Record<string, unknown>> = Parameters<Parameters<typeof PageForm<V>>[0]['children']>[0]

type InviteFormsProps = {
	choosesRoles: boolean
	contexts: { id: string; name: string; depth: number }[]
	/** What a guest of this inviter most likely needs. */
	likely: { interfaceLocale: ReceptionFields['interfaceLocale']; contextId: string | null }
	refused: RefusedForm | null
}

/** Two ways to invite: by mail, and by a link to hand over. */
export function InviteForms({ choosesRoles, contexts, likely, refused }: InviteFormsProps) {
	const repliesTo = (form: RefusedForm['form']) => (refused?.form === form ? refused.reply : null)
	const defaultValue = {
		...likely,
		contextId: likely.contextId ?? undefined,
		roles: choosesRoles ? ['practitioner' as const] : undefined,
	}
	const reception = { choosesRoles, contexts }
	return (
		<div className="grid items-start gap-6 lg:grid-cols-2">
			<Card>
				<h2 className="mb-4 font-semibold text-xl">{m.invite_by_mail()}</h2>
				<PageForm<MailFields> lastResult={repliesTo('mail')} defaultValue={defaultValue} hidden={{ intent: 'mail' }}>
					{(fields) => (
						<>
							<TextAreaField
								field={fields.emails}
								label={m.invite_emails()}
								hint={m.invite_emails_hint()}
								autoCapitalize="none"
								spellCheck={false}
								dir="ltr"
							/>
							<ReceptionFieldset fields={fields} {...reception} />
							<Button look="primary">{m.send_invitations()}</Button>
						</>
					)}
				</PageForm>
			</Card>
			<Card>
				<h2 className="font-semibold text-xl">{m.invite_by_link()}</h2>
				<p className="mt-1 mb-4 text-muted">{m.invite_by_link_text()}</p>
				<PageForm<ReceptionFields>
					lastResult={repliesTo('link')}
					defaultValue={defaultValue}
					hidden={{ intent: 'link' }}
				>
					{(fields) => (
						<>
							<ReceptionFieldset fields={fields} {...reception} />
							<Button>{m.make_link()}</Button>
						</>
					)}
				</PageForm>
			</Card>
		</div>
	)
}

type ReceptionProps = Pick<InviteFormsProps, 'choosesRoles' | 'contexts'> & {
	fields: Pick<FieldsOf<ReceptionFields>, 'interfaceLocale' | 'contextId' | 'roles'>
}

function ReceptionFieldset({ fields, choosesRoles, contexts }: ReceptionProps) {
	const languages = INTERFACE_LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))
	const roles = ROLES.map((role) => ({ value: role, label: roleLabel(role), hint: roleHint(role) }))
	return (
		<>
			<SelectField field={fields.interfaceLocale} label={m.invite_language()} options={languages} />
			<ContextField field={fields.contextId} label={m.invite_context()} contexts={contexts} />
			{choosesRoles ? <CheckGroup field={fields.roles} label={m.invite_roles()} options={roles} /> : null}
		</>
	)
}
