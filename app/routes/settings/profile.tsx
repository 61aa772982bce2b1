import { parseWithZod } from '@conform-to/zod/v4'
import { data, href } from 'react-router'
import { z } from 'zod'
import { contextChoices } from '#app/curriculum/context-choices.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { isolated } from '#app/i18n/isolated.ts'
import { INTERFACE_LOCALES, LOCALE_NAMES } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'
import { DisplayName } from '#app/identity/account-fields.ts'
import { ContextField } from '#app/identity/ContextField.tsx'
import { requireUser } from '#app/identity/current-user.server.ts'
import { updateProfile } from '#app/identity/update-profile.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { Button } from '#app/ui/Button.tsx'
import { Check } from '#app/ui/Check.tsx'
import { SelectField, TextField } from '#app/ui/Field.tsx'
import { Page } from '#app/ui/Page.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/profile'

export function loader({ request, context }: Route.LoaderArgs) {
	const { email, username, ...user } = requireUser(context, request)
	const contexts = contextChoices(currentCurriculum(db).contexts, context.get(localeContext))
	return { ...user, identifier: email ?? username ?? '', contexts }
}

const Profile = z.object({
	displayName: DisplayName,
	interfaceLocale: z.enum(INTERFACE_LOCALES).optional(),
	contextId: z.string().max(200, 'context-unknown').optional(),
	dataSaver: z.boolean().default(false),
})

export async function action({ request, context }: Route.ActionArgs) {
	const user = requireUser(context, request)
	const submission = parseWithZod(await readForm(request), { schema: Profile })
	if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
	const { displayName, interfaceLocale = null, contextId = null, dataSaver } = submission.value
	if (user.readsWithCohort) {
		updateProfile(db, user.id, { displayName, interfaceLocale, dataSaver })
		return redirectWithToast(href('/settings/profile'), 'saved')
	}
	const isKnown = contextId === null || currentCurriculum(db).contexts.some(({ id }) => id === contextId)
	if (!isKnown) return data(submission.reply({ fieldErrors: { contextId: ['context-unknown'] } }), { status: 400 })
	updateProfile(db, user.id, { displayName, interfaceLocale, contextId, dataSaver })
	return redirectWithToast(href('/settings/profile'), 'saved')
}

export default function ProfilePage({ loaderData, actionData }: Route.ComponentProps) {
	const { displayName, identifier, interfaceLocale, contextId, readsWithCohort, dataSaver, contexts } = loaderData
	const cohortReads = contexts.find(({ id }) => id === contextId)?.name ?? m.shared_curriculum()
	const languages = INTERFACE_LOCALES.map((locale) => ({ value: locale, label: LOCALE_NAMES[locale] }))
	return (
		<Page title={m.settings_profile()} intro={m.profile_intro()}>
			<title>{`${m.settings_profile()} · ${m.product_name()}`}</title>
			<PageForm<z.input<typeof Profile>>
				lastResult={actionData}
				defaultValue={{
					displayName,
					interfaceLocale: interfaceLocale ?? undefined,
					contextId: contextId ?? undefined,
					dataSaver,
				}}
				reloadDocument
			>
				{(fields) => (
					<>
						<p className="text-muted">{m.account_identifier({ identifier: isolated(identifier) })}</p>
						<TextField
							field={fields.displayName}
							label={m.your_name()}
							hint={m.your_name_hint()}
							autoComplete="name"
							dir="auto"
						/>
						<SelectField
							field={fields.interfaceLocale}
							label={m.interface_language()}
							options={[{ value: '', label: m.language_of_browser() }, ...languages]}
						/>
						{readsWithCohort ? (
							<div>
								<p className="font-semibold">{m.reading_context()}</p>
								<p>{m.reading_context_of_cohort({ context: isolated(cohortReads) })}</p>
							</div>
						) : (
							<ContextField
								field={fields.contextId}
								label={m.reading_context()}
								hint={m.reading_context_hint()}
								contexts={contexts}
							/>
						)}
						<Check
							name={fields.dataSaver.name}
							defaultChecked={fields.dataSaver.defaultChecked}
							label={m.data_saver()}
							hint={m.data_saver_hint()}
						/>
						<Button look="primary">{m.save()}</Button>
					</>
				)}
			</PageForm>
		</Page>
	)
}
