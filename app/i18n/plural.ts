const rules = new Map<string, Intl.PluralRules>()

/** The plural category of a number in a locale (Unicode CLDR); called by the generated messages. */
export function plural(locale: string, input: unknown): string {
	let known = rules.get(locale)
	if (!known) {
		known = new Intl.PluralRules(locale)
		rules.set(locale, known)
	}
	return known.select(Number(input))
}
