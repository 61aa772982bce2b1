/** The languages the interface speaks. Content may have more, see `content/curriculum.yaml`. */
export const INTERFACE_LOCALES = ['en', 'fr', 'ar'] as const
export type InterfaceLocale = (typeof INTERFACE_LOCALES)[number]

export const LOCALE_NAMES: Record<InterfaceLocale, string> = { en: 'English', fr: 'Français', ar: 'العربية' }

export function isInterfaceLocale(tag: unknown): tag is InterfaceLocale {
	return INTERFACE_LOCALES.some((locale) => locale === tag)
}

export function directionOf(locale: string): 'ltr' | 'rtl' {
	return /^(ar|fa|he|ps|ur)\b/.test(locale) ? 'rtl' : 'ltr'
}

/**
 * The interface language for a visitor who has not chosen one: the first of `Accept-Language` that we speak,
 * by its weight (RFC 9110 section 12.5.4), else English.
 */
export function negotiateLocale(acceptLanguage: string | null): InterfaceLocale {
	const wishes = (acceptLanguage ?? '')
		.slice(0, 500)
		.split(',')
		.map((part) => {
			const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
			const weight = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean)
			return { locale: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight) }
		})
		.filter((wish) => wish.weight > 0)
		.sort((a, b) => b.weight - a.weight)
	for (const { locale } of wishes) if (isInterfaceLocale(locale)) return locale
	return 'en'
}
