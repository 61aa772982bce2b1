/** The text in `locale`, else in English, else whatever there is: a title in another language beats none. */
export function localised(texts: Readonly<Record<string, string>>, locale: string): string {
	return texts[locale] ?? texts.en ?? Object.values(texts)[0] ?? ''
}
