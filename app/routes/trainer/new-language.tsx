import { data, href, type RouterContextProvider } from 'react-router'
import { makeLocale } from '#app/adaptation/act-on-context.server.ts'
import { ContextPage } from '#app/adaptation/ContextPage.tsx'
import type { LocaleFields } from '#app/adaptation/context-forms.ts'
import { PLAIN } from '#app/adaptation/NewContextForm.tsx'
import { newContextView } from '#app/adaptation/new-context-view.server.ts'
import { canWriteIn } from '#app/adaptation/policy.ts'
import { rightsOf } from '#app/adaptation/rights.server.ts'
import { compilePool } from '#app/curriculum/compile-pool.server.ts'
import { BASE_LAYER } from '#app/curriculum/resolve-variant.ts'
import { m } from '#app/i18n/messages.ts'
import { clientOf } from '#app/identity/client.server.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { localeContext } from '#app/platform/request-context.ts'
import { allow, found } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { Button } from '#app/ui/Button.tsx'
import { SelectField, TextField } from '#app/ui/Field.tsx'
import { PageForm } from '#app/ui/PageForm.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/new-language'

type Asked = { request: Request; context: Readonly<RouterContextProvider>; params: { context: string } }

function writer({ request, context, params }: Asked) {
	const user = requireUser(context, request)
	const { grants, contexts } = rightsOf(db, user)
	allow(canWriteIn(user, grants, contexts, params.context))
	// The shared curriculum's own languages are those of its repository.
	found(params.context === BASE_LAYER ? null : params.context)
	return user
}

export function loader(asked: Route.LoaderArgs) {
	writer(asked)
	return newContextView(db, { contextId: asked.params.context, locale: asked.context.get(localeContext) })
}

export async function action(asked: Route.ActionArgs) {
	const user = writer(asked)
	const { request, context, params } = asked
	const act = { user, client: clientOf(request, context), now: Date.now() }
	const form = await readForm(request)
	const result = await makeLocale(db, { form, contextId: params.context, compiler: compilePool(), ...act })
	if (!result.ok) return data({ reply: result.reply }, { status: result.status })
	return redirectWithToast(href('/trainer/adaptations/:context', params), 'language-added')
}

export default function NewLanguage({ loaderData: { context, locales }, actionData }: Route.ComponentProps) {
	return (
		<ContextPage title={m.new_language()} intro={m.new_language_intro()} context={context}>
			<PageForm<LocaleFields> lastResult={actionData?.reply}>
				{(fields) => (
					<>
						<TextField field={fields.name} label={m.language_name()} hint={m.language_name_hint()} dir="auto" />
						<TextField field={fields.tag} label={m.language_tag()} hint={m.language_tag_hint()} {...PLAIN} />
						<SelectField
							field={fields.dir}
							label={m.language_dir()}
							options={[
								{ value: 'ltr', label: m.dir_ltr() },
								{ value: 'rtl', label: m.dir_rtl() },
							]}
						/>
						<SelectField
							field={fields.fallback}
							label={m.language_fallback()}
							hint={m.language_fallback_hint()}
							options={locales.map(({ tag, name }) => ({ value: tag, label: name }))}
						/>
						<Button look="primary">{m.add_language()}</Button>
					</>
				)}
			</PageForm>
		</ContextPage>
	)
}
