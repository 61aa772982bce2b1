import { useEffect, useState } from 'react'
import { useRevalidator } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { Button } from './Button.tsx'
import { Page } from './Page.tsx'

/** In place of a page that could not be fetched. It tries again when asked, and by itself when the browser is back on line. */
export function OfflinePage() {
	const { revalidate, state } = useRevalidator()
	const [hasTried, setHasTried] = useState(false)
	useEffect(() => {
		const retry = () => void revalidate()
		window.addEventListener('online', retry)
		return () => window.removeEventListener('online', retry)
	}, [revalidate])
	return (
		<Page title={m.offline_title()} intro={<p role="alert">{m.offline_page_text()}</p>}>
			<title>{m.offline_title()}</title>
			<Button
				type="button"
				look="primary"
				disabled={state === 'loading'}
				onClick={() => void revalidate().then(() => setHasTried(true))}
			>
				{m.answer_try_again()}
			</Button>
			<p role="status" className="mt-3 font-medium text-bad">
				{hasTried && state === 'idle' ? m.offline_still() : null}
			</p>
		</Page>
	)
}
