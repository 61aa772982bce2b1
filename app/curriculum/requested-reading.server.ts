import type { Database } from '#db/connection.ts'
import type { CompiledDocument } from './compiled-document.ts'
import type { ContentLocale, Context, CurriculumConfig } from './curriculum-config.ts'
import { requestedModule } from './requested-module.server.ts'
import { BASE_LAYER } from './resolve-variant.ts'

export type Reading = {
	config: CurriculumConfig
	document: CompiledDocument
	/** Null for the shared curriculum. */
	context: Context | null
	locale: ContentLocale
}

type Wanted = { module: string; document: string; context: string; locale: string }

/**
 * A text as it is read in one context and language, for those who write; null where there is no such text. Assessments
 * are not among them.
 */
export function requestedReading(db: Database, wanted: Wanted): Reading | null {
	const module = requestedModule(db, wanted.module, { locale: wanted.locale, contextId: wanted.context })
	if (!module) return null
	const { config } = module
	const context = config.contexts.find(({ id }) => id === wanted.context) ?? null
	const locale = config.curriculum.locales.find(({ tag }) => tag === wanted.locale)
	const isKnown = context !== null || wanted.context === BASE_LAYER
	const { lessons, templates } = module.module
	const isForReading = ['index', ...templates, ...lessons.map(({ id }) => id)].includes(wanted.document)
	const document = isKnown && isForReading ? module.read(wanted.document) : null
	return document && locale ? { config, document, context, locale } : null
}
