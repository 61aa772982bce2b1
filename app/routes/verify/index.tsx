import { href, redirect } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { CheckForm } from '#app/learning/CheckForm.tsx'
import { printedCode, readCode } from '#app/learning/certificate-code.ts'
import { Page } from '#app/ui/Page.tsx'
import type { Route } from './+types/index'

/** Anybody may check a certificate; the form leads to the address that its QR code names. */
export function loader({ url }: Route.LoaderArgs) {
	const typed = url.searchParams.get('code')
	if (typed === null) return null
	const code = readCode(typed)
	throw redirect(href('/verify/:code', { code: code === null ? typed.slice(0, 60) || '-' : printedCode(code) }))
}

export default function Verify() {
	return (
		<Page title={m.verify_title()} intro={m.verify_intro()}>
			<title>{`${m.verify_title()} · ${m.product_name()}`}</title>
			<CheckForm />
		</Page>
	)
}
