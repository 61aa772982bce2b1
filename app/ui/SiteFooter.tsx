import { href, useLocation } from 'react-router'
import { getLocale } from '#app/i18n/generated/runtime.js'
import { directionOf, INTERFACE_LOCALES, LOCALE_NAMES } from '#app/i18n/locale.ts'
import { m } from '#app/i18n/messages.ts'

const CHOICE =
	'min-h-11 cursor-pointer rounded-md px-3 text-accent hover:bg-accent-soft aria-pressed:font-bold aria-pressed:text-ink'

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
					{INTERFACE_LOCALES.map((locale) => (
						<button
							key={locale}
							type="submit"
							name="locale"
							value={locale}
							lang={locale}
							dir={directionOf(locale)}
							aria-pressed={locale === getLocale()}
							className={CHOICE}
						>
							{LOCALE_NAMES[locale]}
						</button>
					))}
				</fieldset>
				<button type="submit" name="dataSaver" value={isDataSaver ? 'off' : 'on'} className={`${CHOICE} sm:ms-auto`}>
					{isDataSaver ? m.data_saver_is_on() : m.data_saver_is_off()}
				</button>
			</form>
		</footer>
	)
}
