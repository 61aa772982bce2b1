import { getLocale } from '#app/i18n/generated/runtime.js'
import { m } from '#app/i18n/messages.ts'
import type { CompiledDocument, Provenance } from './compiled-document.ts'
import type { CurriculumConfig } from './curriculum-config.ts'
import { localised } from './localised.ts'
import type { ProvenanceRow } from './ProvenanceTable.tsx'
import { localeChain } from './resolve-variant.ts'
import type { CitedSource } from './SourceList.tsx'
import type { GlossaryTerm } from './TermPopovers.tsx'

/** The glossary entries of the terms in a text, in its language or the nearest that has them. */
export function glossaryTerms(config: CurriculumConfig, document: CompiledDocument): GlossaryTerm[] {
	const locales = localeChain(config.curriculum.locales, document.locale)
	return document.terms.flatMap((id) => {
		const entry = locales.map((locale) => config.glossary[locale]?.[id]).find(Boolean)
		return entry ? [{ id, term: entry.term, definition: entry.definition }] : []
	})
}

/** The sources that a text cites, in the order of their numbers. */
export function citedSources(config: CurriculumConfig, document: CompiledDocument): CitedSource[] {
	return document.sources.flatMap((code) => {
		const source = config.sources[code]
		if (!source) return []
		const { author, title, year = null, url = null, note = null } = source
		return [{ code, author, title, year, url, note }]
	})
}

/** Which text is this: every part with its layer, language and revision, in the reader's words. */
export function provenanceRows(config: CurriculumConfig, document: CompiledDocument): ProvenanceRow[] {
	return document.provenance.map((part) => ({
		block: part.block.startsWith('slots/')
			? m.provenance_slot({ name: part.block.slice('slots/'.length) })
			: m.provenance_lesson_text(),
		layer: layerName(config, part),
		language: config.curriculum.locales.find((locale) => locale.tag === part.locale)?.name ?? part.locale,
		revision: part.revision,
	}))
}

function layerName(config: CurriculumConfig, { layer }: Provenance): string {
	const context = config.contexts.find(({ id }) => id === layer)
	return context ? m.provenance_adapted({ context: localised(context.name, getLocale()) }) : m.provenance_base()
}
