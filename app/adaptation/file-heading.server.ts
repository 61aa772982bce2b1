import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { documentOf, slotOf } from '#app/curriculum/layer-path.ts'
import { requestedModule } from '#app/curriculum/requested-module.server.ts'
import { BASE_LAYER } from '#app/curriculum/resolve-variant.ts'
import type { Database } from '#db/connection.ts'
import { writablePlace } from './file-in-layer.server.ts'
import type { FileOfLayer } from './revisions.server.ts'
import { layerName, type ShownLocale, shownLocale } from './shown-names.ts'

/** What a page about one file of a context says at its top. */
export type FileHeading = FileOfLayer & {
	contextName: string
	kind: 'document' | 'slot' | 'glossary' | 'module-changes' | 'context'
	/** Null for what belongs to no module. */
	moduleId: string | null
	moduleTitle: string | null
	/** A lesson, `index` or `assessment`; of a slot the first document that shows it. Null for neither. */
	documentId: string | null
	/** The document's or slot's; null for the rest, which pages name by `kind`. */
	title: string | null
	/** What the author says a slot is for. */
	guidance: string | null
	/** Null for what is in no language. */
	locale: ShownLocale | null
}

/** Null where no file of this context can have this path. `locale` is that of the interface. */
export function fileHeading(db: Database, { contextId, path }: FileOfLayer, locale: string): FileHeading | null {
	const place = writablePlace(db, { contextId, path })
	if (!place) return null
	const config = currentCurriculum(db)
	const moduleId = 'moduleId' in place ? place.moduleId : null
	const reader = { locale, contextId: contextId === BASE_LAYER ? null : contextId }
	const module = moduleId === null ? null : requestedModule(db, moduleId, reader)
	const heading = {
		contextId,
		path,
		contextName: layerName(config, contextId, locale),
		moduleId,
		moduleTitle: module?.welcome.title ?? moduleId,
		locale: 'locale' in place ? shownLocale(config, place.locale) : null,
	}
	if (place.kind !== 'text') return { ...heading, kind: place.kind, documentId: null, title: null, guidance: null }
	const documentId = documentOf(place.name)
	if (documentId !== null) {
		const title = module?.read(documentId)?.title ?? documentId
		return { ...heading, kind: 'document', documentId, title, guidance: null }
	}
	const slot = slotOf(place.name) ?? place.name
	const lessons = module ? ['index', ...module.module.lessons.map(({ id }) => id), 'assessment'] : []
	for (const id of lessons) {
		const shown = module?.read(id)?.slots.find(({ name }) => name === slot)
		if (shown) return { ...heading, kind: 'slot', documentId: id, title: shown.title, guidance: shown.guidance || null }
	}
	return { ...heading, kind: 'slot', documentId: null, title: slot, guidance: null }
}
