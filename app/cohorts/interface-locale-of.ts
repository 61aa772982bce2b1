import { type InterfaceLocale, isInterfaceLocale } from '#app/i18n/locale.ts'
import type { Cohort } from './cohort.ts'

/** In which language of the interface a cohort's people are written to: its own, where we speak it. */
export function interfaceLocaleOf({ locale }: Pick<Cohort, 'locale'>): InterfaceLocale {
	const [language] = locale.split('-')
	return isInterfaceLocale(language) ? language : 'en'
}
