import { Form, href } from 'react-router'
import { KEPT_FOR } from '#app/cohorts/kept-for.server.ts'
import { m } from '#app/i18n/messages.ts'
import { requireUser } from '#app/identity/current-user.server.ts'
import { PrivacyFacts } from '#app/identity/PrivacyFacts.tsx'
import { env } from '#app/platform/env.server.ts'
import { Button, ButtonLink } from '#app/ui/Button.tsx'
import { Card, Notice, Page } from '#app/ui/Page.tsx'
import type { Route } from './+types/privacy'

export function loader({ request, context, url }: Route.LoaderArgs) {
	requireUser(context, request)
	return { keptFor: KEPT_FOR, contact: env().privacyContact, isTooOften: url.searchParams.has('later') }
}

export default function OwnPrivacy({ loaderData: { isTooOften, ...facts } }: Route.ComponentProps) {
	return (
		<Page title={m.privacy()} intro={m.privacy_own_intro()}>
			<title>{`${m.privacy()} · ${m.product_name()}`}</title>
			<div className="space-y-6">
				<Card>
					<h2 className="font-semibold text-xl">{m.download_title()}</h2>
					<p className="mt-2 mb-4">{m.download_text()}</p>
					{isTooOften ? (
						<div className="mb-4">
							<Notice tone="caution" role="alert">
								{m.download_later()}
							</Notice>
						</div>
					) : null}
					<Form method="post" action={href('/settings/privacy/download')} reloadDocument>
						<Button look="primary">{m.download_button()}</Button>
					</Form>
				</Card>
				<Card>
					<h2 className="font-semibold text-xl">{m.erase_title()}</h2>
					<p className="mt-2 mb-4">{m.erase_lead()}</p>
					<ButtonLink to={href('/settings/privacy/erase')}>{m.erase_open()}</ButtonLink>
				</Card>
			</div>
			<div className="mt-10">
				<PrivacyFacts {...facts} />
			</div>
		</Page>
	)
}
