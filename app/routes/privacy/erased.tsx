import { href } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { ButtonLink } from '#app/ui/Button.tsx'
import { Page } from '#app/ui/Page.tsx'

/** Where one is led who erased themselves. It knows nobody any more, and so says the same to everybody. */
export default function Erased() {
	return (
		<Page title={m.erased_title()} intro={m.erased_text()}>
			<title>{`${m.erased_title()} · ${m.product_name()}`}</title>
			<p className="mb-6">{m.erased_mail()}</p>
			<div className="flex flex-wrap gap-3">
				<ButtonLink to={href('/')}>{m.home()}</ButtonLink>
				<ButtonLink to={href('/privacy')}>{m.privacy()}</ButtonLink>
			</div>
		</Page>
	)
}
