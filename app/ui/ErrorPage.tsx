import { href } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { ButtonLink } from './Button.tsx'
import { Page } from './Page.tsx'

/** What happened, and how to go on. */
export function ErrorPage({ status }: { status: number }) {
	const { title, text } = explanation(status)
	return (
		<Page title={title} intro={text}>
			<title>{title}</title>
			<div className="flex flex-wrap gap-3">
				<ButtonLink look="primary" to={href('/learn')}>
					{m.error_to_my_learning()}
				</ButtonLink>
				<ButtonLink to={href('/')}>{m.home()}</ButtonLink>
			</div>
		</Page>
	)
}

function explanation(status: number) {
	if (status === 404) return { title: m.error_not_found(), text: m.error_not_found_text() }
	if (status === 403) return { title: m.error_forbidden(), text: m.error_forbidden_text() }
	if (status === 413) return { title: m.error_too_large(), text: m.error_too_large_text() }
	if (status === 429) return { title: m.error_too_many(), text: m.error_too_many_text() }
	if (status >= 400 && status < 500) return { title: m.error_bad_request(), text: m.error_bad_request_text() }
	return { title: m.error_unexpected(), text: m.error_unexpected_text() }
}
