import type { CurriculumConfig, GlossaryEntry } from './curriculum-config.ts'
import { contextChain, localeChain } from './resolve-variant.ts'

type Reader = { contextId: string; locale: string }

/**
 * A term as a context's readers know it. Its name and its definition are each the nearest context's, else the shared
 * glossary's, in the reader's locale; only then those of the locale that stands in.
 */
export function termFor(config: CurriculumConfig, { contextId, locale }: Reader, id: string): GlossaryEntry | null {
	const layers = contextChain(config.contexts, contextId)
	const locales = localeChain(config.curriculum.locales, locale)
	const entries = locales.flatMap((tag) => [
		...layers.map((layer) => own(config.contextGlossary[layer]?.[tag], id)),
		own(config.glossary[tag], id),
	])
	const term = entries.find((entry) => entry?.term !== undefined)?.term
	const definition = entries.find((entry) => entry?.definition !== undefined)?.definition
	if (term === undefined || definition === undefined) return null
	const shared = locales.map((tag) => own(config.glossary[tag], id)).find((entry) => entry !== undefined)
	return { term, definition, unconfirmed: shared?.term === term && shared.unconfirmed }
}

/** Every term that a context's readers can look up. */
export function glossaryFor(config: CurriculumConfig, reader: Reader): (GlossaryEntry & { id: string })[] {
	const first = config.curriculum.locales[0]?.tag ?? reader.locale
	const ids = new Set(Object.keys(config.glossary[first] ?? {}))
	for (const layer of contextChain(config.contexts, reader.contextId)) {
		for (const terms of Object.values(config.contextGlossary[layer] ?? {}))
			for (const id of Object.keys(terms)) ids.add(id)
	}
	return [...ids].flatMap((id) => {
		const entry = termFor(config, reader, id)
		return entry ? [{ id, ...entry }] : []
	})
}

/** Terms as a dictionary of their language has them. */
export function inDictionaryOrder<Entry extends { term: string }>(terms: readonly Entry[], locale: string): Entry[] {
	const order = new Intl.Collator(locale)
	return terms.toSorted((a, b) => order.compare(headword(a.term, locale), headword(b.term, locale)))
}

/** The letters under which a dictionary has these terms, each with the id of its first; `terms` in dictionary order. */
export function dictionaryLetters(
	terms: readonly { id: string; term: string }[],
	locale: string,
): { letter: string; id: string }[] {
	const letters = new Map<string, string>()
	for (const { id, term } of terms) {
		const [first = ''] = headword(term, locale).normalize('NFD')
		const letter = first.toLocaleUpperCase(locale)
		if (!letters.has(letter)) letters.set(letter, id)
	}
	return [...letters].map(([letter, id]) => ({ letter, id }))
}

/** What a term is looked up by: not its quotation marks, nor in Arabic the article ال. */
function headword(term: string, locale: string): string {
	const word = term.replace(/^[^\p{L}\p{N}]+/u, '')
	return locale.startsWith('ar') ? word.replace(/^ال/, '') : word
}

function own<Entry>(entries: Readonly<Record<string, Entry>> | undefined, id: string): Entry | undefined {
	return entries && Object.hasOwn(entries, id) ? entries[id] : undefined
}
