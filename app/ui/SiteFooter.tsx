import { href, useLocation } from 'react-router'
import { m } from '#app/i18n/messages.ts'
import { LanguageButtons, PREFERENCE } from './LanguageButtons.tsx'

/** Language and data saver: choices every reader has on every page, signed in or not. */
export function SiteFooter({ isDataSaver }: { isDataSaver: boolean }) {
	const { pathname, search } = useLocation()
	return (
		<footer className="site no-print mt-12 border-line border-t bg-sunken">
			<form
				method="post"
				action={href('/preferences')}
				className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-6 gap-y-2 px-4 py-4 sm:px-6"
			>
				<input type="hidden" name="returnTo" value={pathname + search} />
				<fieldset className="flex flex-wrap items-center gap-1">
					<legend className="sr-only">{m.language()}</legend>
					<LanguageButtons />
				</fieldset>
				<button
					type="submit"
					name="dataSaver"
					value={isDataSaver ? 'off' : 'on'}
					className={`${PREFERENCE} sm:ms-auto`}
				>
					{isDataSaver ? m.data_saver_is_on() : m.data_saver_is_off()}
				</button>
			</form>
		</footer>
	)
}
