/** Numbers that pages are full of: their categories are looked up once. */
const SMALL_NUMBERS = 200

const rules = new Map<string, Intl.PluralRules>()
const known = new Map<string, string[]>()

/** The plural category of a number in a locale (Unicode CLDR); called by the generated messages. */
export function plural(locale: string, input: unknown): string {
	const value = Number(input)
	if (!Number.isInteger(value) || value < 0 || value >= SMALL_NUMBERS) return rulesOf(locale).select(value)
	const categories = known.get(locale) ?? []
	known.set(locale, categories)
	categories[value] ??= rulesOf(locale).select(value)
	return categories[value]
}

function rulesOf(locale: string): Intl.PluralRules {
	const made = rules.get(locale) ?? new Intl.PluralRules(locale)
	rules.set(locale, made)
	return made
}
