import type { CompiledDocument, Segment } from '#app/curriculum/compiled-document.ts'
import type { CurriculumConfig } from '#app/curriculum/curriculum-config.ts'
import { citedSources, glossaryTerms } from '#app/curriculum/present-document.ts'
import type { CitedSource } from '#app/curriculum/SourceReference.tsx'
import type { GlossaryTerm } from '#app/curriculum/TermPopovers.tsx'
import { directionOf } from '#app/i18n/locale.ts'
import { type TrialView, trialView } from './trial-view.server.ts'

/** A text as its readers get it, with activities that leave no trace; plain data, answer-free. */
export type TrialDocumentView = TrialView & {
	title: string
	aim: string
	/** Of the text as a whole; a part of it may be in another language. */
	lang: string
	dir: 'ltr' | 'rtl'
	segments: Segment[]
	terms: GlossaryTerm[]
	sources: CitedSource[]
}

type Tried = { config: CurriculumConfig; document: CompiledDocument; contextId: string; seed: string }

/** @param address where, without scripts, the last act stands */
export function trialDocument(
	{ config, document, contextId, seed }: Tried,
	address: URLSearchParams,
): TrialDocumentView {
	const lang = document.provenance[0]?.locale ?? document.locale
	return {
		...trialView({ documents: [document], seed }, address),
		title: document.title,
		aim: document.aim || document.summary,
		lang,
		dir: config.curriculum.locales.find(({ tag }) => tag === lang)?.dir ?? directionOf(lang),
		segments: document.segments,
		terms: glossaryTerms(config, document, contextId),
		sources: citedSources(config, document),
	}
}
