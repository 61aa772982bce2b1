import type { SourceEntry } from './curriculum-config.ts'
import { localised } from './localised.ts'
import type { CitedSource } from './SourceReference.tsx'

/** @param locale that of the page around it: our own words about a source are in the reader's language */
export function presentSource(code: string, source: SourceEntry, locale: string): CitedSource {
	const { author, title, description = {}, languages, year = null, url = null, note } = source
	return {
		code,
		author,
		title: title ?? localised(description, locale),
		titleLang: title === undefined ? null : (languages[0] ?? null),
		year,
		url,
		note: note ? localised(note, locale) : null,
	}
}
