import { getLocale } from '#app/i18n/generated/runtime.js'
import { m } from '#app/i18n/messages.ts'
import type { CompiledDocument, Provenance } from './compiled-document.ts'
import type { CurriculumConfig } from './curriculum-config.ts'
import { termFor } from './glossary-for.ts'
import { localised } from './localised.ts'
import type { ProvenanceRow } from './ProvenanceTable.tsx'
import { presentSource } from './present-source.ts'
import type { CitedSource } from './SourceReference.tsx'
import { pathInLayer } from './source-file.ts'
import type { GlossaryTerm } from './TermPopovers.tsx'

/** The glossary entries of the terms in a text, as its readers in a context know them. */
export function glossaryTerms(
	config: CurriculumConfig,
	document: Pick<CompiledDocument, 'terms' | 'locale'>,
	contextId: string,
): GlossaryTerm[] {
	return document.terms.flatMap((id) => {
		const entry = termFor(config, { contextId, locale: document.locale }, id)
		return entry ? [{ id, term: entry.term, definition: entry.definition }] : []
	})
}

/** The sources that a text cites, in the order of their numbers. */
export function citedSources(config: CurriculumConfig, document: CompiledDocument): CitedSource[] {
	return document.sources.flatMap((code) => {
		const source = config.sources[code]
		return source ? [presentSource(code, source, getLocale())] : []
	})
}

/** Whether the text that a layer has at a path is stale. */
export type IsStale = (layer: string, path: string) => boolean

/**
 * Which text is this: every part with its layer, language, revision and age, in the reader's words.
 * @param named the same document in the language of the page, which says what its places are called
 */
export function provenanceRows(
	config: CurriculumConfig,
	document: CompiledDocument,
	isStale: IsStale,
	named: Pick<CompiledDocument, 'slots'> = document,
): ProvenanceRow[] {
	return document.provenance.map((part) => ({
		block: blockName(part.block, [...named.slots, ...document.slots]),
		layer: layerName(config, part),
		language: config.curriculum.locales.find((locale) => locale.tag === part.locale)?.name ?? part.locale,
		revision: part.revision,
		textRevision: part.textRevision,
		date: part.since,
		isStale: isStale(part.layer, pathInLayer({ ...document, locale: part.locale, name: `${part.block}.mdx` })),
	}))
}

function blockName(block: string, slots: CompiledDocument['slots']): string {
	if (!block.startsWith('slots/')) return m.provenance_lesson_text()
	const slot = slots.find(({ name }) => block === `slots/${name}`)
	return m.provenance_slot({ title: slot?.title ?? block })
}

function layerName(config: CurriculumConfig, { layer }: Provenance): string {
	const context = config.contexts.find(({ id }) => id === layer)
	return context ? m.provenance_adapted({ context: localised(context.name, getLocale()) }) : m.provenance_base()
}
