import { formatList } from '#app/i18n/format.ts'
import { isolated } from '#app/i18n/isolated.ts'
import type { SourceEntry } from './curriculum-config.ts'
import { localised } from './localised.ts'
import type { CitedSource } from './SourceReference.tsx'

/** @param locale that of the page around it: our own words about a source are in the reader's language */
export function presentSource(code: string, source: SourceEntry, locale: string): CitedSource {
	const {
		author,
		title: ownTitle,
		description = {},
		languages,
		in: publication = null,
		year = null,
		url = null,
		note,
	} = source
	const title = ownTitle ?? localised(description, locale)
	return {
		code,
		author: formatList([author].flat().map(isolated), locale),
		title,
		titleLang: ownTitle === undefined ? null : (languages[0] ?? null),
		publication,
		year: title.includes(String(year)) ? null : year,
		url,
		note: note ? localised(note, locale) : null,
	}
}
