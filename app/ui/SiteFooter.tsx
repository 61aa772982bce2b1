import { href, useLocation } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { FramePart } from './FramePart.tsx'
import { LanguageButtons, PREFERENCE } from './LanguageButtons.tsx'
import { Link } from './Link.tsx'

/** The foot of every page. */
export function SiteFooter({ isDataSaver, html }: { isDataSaver: boolean; html: string | undefined }) {
	const { pathname, search } = useLocation()
	return (
		<FramePart as="footer" html={html} className="site no-print mt-12 border-line border-t bg-sunken">
			<FooterContent isDataSaver={isDataSaver} returnTo={pathname + search} />
		</FramePart>
	)
}

/** Language and data saver, choices every reader has on every page, signed in or not; and what becomes of their data. */
export function FooterContent({ isDataSaver, returnTo }: { isDataSaver: boolean; returnTo: string }) {
	return (
		<form
			method="post"
			action={href('/preferences')}
			className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-4 sm:px-6"
		>
			<input type="hidden" name="returnTo" value={returnTo} />
			<fieldset className="flex flex-wrap items-center gap-1">
				<legend className="sr-only">{m.language()}</legend>
				<LanguageButtons />
			</fieldset>
			<Link to={href('/privacy')} className={`${PREFERENCE} inline-flex items-center sm:ms-auto`}>
				{m.privacy()}
			</Link>
			<button type="submit" name="dataSaver" value={isDataSaver ? 'off' : 'on'} className={PREFERENCE}>
				{isDataSaver ? m.data_saver_is_on() : m.data_saver_is_off()}
			</button>
		</form>
	)
}
