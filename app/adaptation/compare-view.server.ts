import { type ContextChoice, contextChoices } from '#app/curriculum/context-choices.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import type { CurriculumConfig } from '#app/curriculum/curriculum-config.ts'
import { lessonsFor } from '#app/curriculum/lessons-for.ts'
import type { ProvenanceRow } from '#app/curriculum/ProvenanceTable.tsx'
import { provenanceRows } from '#app/curriculum/present-document.ts'
import { requestedModule } from '#app/curriculum/requested-module.server.ts'
import { requestedReading } from '#app/curriculum/requested-reading.server.ts'
import { BASE_LAYER } from '#app/curriculum/resolve-variant.ts'
import { staleness } from '#app/curriculum/staleness.server.ts'
import type { User } from '#app/identity/user.ts'
import type { Database } from '#db/connection.ts'
import { canCompare } from './policy.ts'
import { layerName, type ShownLocale, shownLocale } from './shown-names.ts'

/** A context (or `base`) and a language. */
export type Side = { contextId: string; locale: string }

/** Where a lesson as its readers there have it comes from; the text itself is presented by the page. */
export type ComparedText = Side & {
	contextName: string
	/** The language asked for. */
	language: ShownLocale
	title: string
	aim: string
	/** The language that most of it is in: another where a fallback stands in. */
	lang: ShownLocale
	provenance: ProvenanceRow[]
	/** Of everything that it is made of. */
	hash: string
}

export type CompareView = {
	moduleId: string
	documentId: string
	left: ComparedText | null
	right: ComparedText | null
	/** Whether both are made of the same texts. */
	isSame: boolean
	/** What can be chosen. */
	modules: { id: string; title: string; documents: { id: string; title: string }[] }[]
	contexts: ContextChoice[]
	locales: ShownLocale[]
}

type Asked = { user: User; moduleId: string | null; documentId: string | null; left: Side; right: Side; locale: string }

/**
 * One lesson in two contexts or languages. A side is null where there is no such text there; all is null without the
 * right to compare. Without a module or document it is the first.
 */
export function compareView(db: Database, { user, left, right, locale, ...wanted }: Asked): CompareView | null {
	if (!canCompare(user)) return null
	const config = currentCurriculum(db)
	const modules = config.curriculum.modules.map((id) => moduleChoice(db, config, { id, left, right, locale }))
	const moduleId = wanted.moduleId ?? modules[0]?.id ?? ''
	const documentId = wanted.documentId ?? modules.find(({ id }) => id === moduleId)?.documents[0]?.id ?? ''
	const textOf = (side: Side) => comparedText(db, { ...side, moduleId, documentId }, locale)
	const texts = { left: textOf(left), right: textOf(right) }
	return {
		moduleId,
		documentId,
		...texts,
		isSame: texts.left !== null && texts.left.hash === texts.right?.hash,
		modules,
		contexts: [{ id: BASE_LAYER, name: layerName(config, BASE_LAYER, locale), depth: 0 }].concat(
			contextChoices(config.contexts, locale),
		),
		locales: config.curriculum.locales.map(({ tag }) => shownLocale(config, tag)),
	}
}

function moduleChoice(
	db: Database,
	config: CurriculumConfig,
	{ id, left, right, locale }: { id: string; left: Side; right: Side; locale: string },
): CompareView['modules'][number] {
	const module = requestedModule(db, id, { locale, contextId: left.contextId })
	const lessons = [left, right].flatMap(({ contextId }) => lessonsFor(config, id, contextId).map((lesson) => lesson.id))
	const documents = ['index', ...new Set(lessons)].map((documentId) => ({
		id: documentId,
		title: module?.read(documentId)?.title ?? documentId,
	}))
	return { id, title: module?.welcome.title ?? id, documents }
}

function comparedText(
	db: Database,
	at: Side & { moduleId: string; documentId: string },
	locale: string,
): ComparedText | null {
	const { moduleId: module, documentId: document, contextId: context } = at
	const reading = requestedReading(db, { module, document, context, locale: at.locale })
	if (!reading) return null
	const named = requestedReading(db, { module, document, context, locale })?.document
	const { config } = reading
	const { title, aim, summary, provenance, hash } = reading.document
	return {
		contextId: context,
		locale: at.locale,
		contextName: layerName(config, context, locale),
		language: shownLocale(config, at.locale),
		title,
		aim: aim || summary,
		hash,
		lang: shownLocale(config, provenance[0]?.locale ?? at.locale),
		provenance: provenanceRows(config, reading.document, (layer, path) => staleness(db, layer, path) !== null, named),
	}
}
