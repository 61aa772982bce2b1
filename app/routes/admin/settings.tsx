import { data, Form, href } from 'react-router'
import { changeSetting } from '#app/adaptation/change-setting.server.ts'
import { canChangeSettings } from '#app/adaptation/policy.ts'
import { readSettings } from '#app/adaptation/programme-settings.server.ts'
import { m } from '#app/i18n/messages.ts'
import { AdminNav } from '#app/identity/AdminNav.tsx'
import { clientOf } from '#app/identity/client.server.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { readForm } from '#app/platform/read-form.ts'
import { allow } from '#app/platform/responses.ts'
import { redirectWithToast } from '#app/platform/toast.server.ts'
import { Button } from '#app/ui/Button.tsx'
import { Check } from '#app/ui/Check.tsx'
import { Card, Page } from '#app/ui/Page.tsx'
import { db } from '#db/database.server.ts'
import type { Route } from './+types/settings'

export function loader({ request, context }: Route.LoaderArgs) {
	allow(canChangeSettings(requireUser(context, request)))
	return { isTwoPersonRule: readSettings(db)['two-person-rule'] }
}

export async function action({ request, context }: Route.ActionArgs) {
	const user = requireUser(context, request)
	allow(canChangeSettings(user))
	const form = await readForm(request)
	if (form.get('intent') !== 'two-person-rule') throw data(null, { status: 400 })
	const act = { user, client: clientOf(request, context), now: Date.now() }
	const result = changeSetting(db, { key: 'two-person-rule', value: form.get('isOn') === 'on', ...act })
	allow(result.ok)
	return redirectWithToast(href('/admin/settings'), 'saved')
}

export default function Settings({ loaderData: { isTwoPersonRule } }: Route.ComponentProps) {
	return (
		<>
			<AdminNav />
			<Page title={m.programme_settings()} intro={m.programme_settings_intro()} width="wide">
				<title>{`${m.programme_settings()} · ${m.product_name()}`}</title>
				<Card className="max-w-2xl">
					<h2 className="font-semibold text-lg">{m.two_person_rule()}</h2>
					<p className="mt-1 mb-4 text-muted">{m.two_person_rule_text()}</p>
					<Form method="post" className="space-y-4">
						<input type="hidden" name="intent" value="two-person-rule" />
						<Check
							key={String(isTwoPersonRule)}
							name="isOn"
							defaultChecked={isTwoPersonRule}
							label={m.two_person_rule_on()}
							hint={m.two_person_rule_on_hint()}
						/>
						<Button look="primary">{m.save()}</Button>
					</Form>
				</Card>
			</Page>
		</>
	)
}
