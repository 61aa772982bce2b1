import { href } from 'react-router'
import { KEPT_FOR } from '#app/cohorts/kept-for.server.ts'
import { m } from '#app/i18n/messages.ts'
import { optionalUser } from '#app/identity/current-user.server.ts'
import { PrivacyFacts } from '#app/identity/PrivacyFacts.tsx'
import { env } from '#app/platform/env.server.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/Page.tsx'
import type { Route } from './+types/index'

export function loader({ context }: Route.LoaderArgs) {
	return { keptFor: KEPT_FOR, contact: env().privacyContact, isSignedIn: optionalUser(context) !== null }
}

export default function Privacy({ loaderData: { isSignedIn, ...facts } }: Route.ComponentProps) {
	const own = isSignedIn ? <ButtonLink to={href('/settings/privacy')}>{m.privacy_own()}</ButtonLink> : null
	return (
		<Page title={m.privacy()} intro={m.privacy_intro()} actions={own}>
			<title>{`${m.privacy()} · ${m.product_name()}`}</title>
			<PrivacyFacts {...facts} />
		</Page>
	)
}
