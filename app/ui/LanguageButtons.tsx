import { getLocale } from '#app/i18n/generated/runtime.js'
import { directionOf, INTERFACE_LOCALES, LOCALE_NAMES } from '#app/i18n/locale.ts'

/** The languages of the interface, for a form that posts to `/preferences`. */
export function LanguageButtons() {
	return INTERFACE_LOCALES.map((locale) => (
		<button
			key={locale}
			type="submit"
			name="locale"
			value={locale}
			lang={locale}
			dir={directionOf(locale)}
			aria-pressed={locale === getLocale()}
			className={PREFERENCE}
		>
			{LOCALE_NAMES[locale]}
		</button>
	))
}

/** How a choice looks that takes effect at once. */
export const PREFERENCE =
	'min-h-11 cursor-pointer rounded-md px-3 text-accent hover:bg-accent-soft aria-pressed:font-bold aria-pressed:text-ink'
