import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { lessonsFor } from '#app/curriculum/lessons-for.ts'
import { requestedModule } from '#app/curriculum/requested-module.server.ts'
import { BASE_LAYER, contextLocale } from '#app/curriculum/resolve-variant.ts'
import type { Database } from '#db/connection.ts'
import { layerName, type ShownLocale, shownLocale } from './shown-names.ts'

export type NewLessonView = {
	context: { id: string; name: string }
	moduleId: string
	moduleTitle: string
	/** The context's own language first. */
	locales: ShownLocale[]
	/** In reading order, for the new one to come after. */
	lessons: { id: string; title: string }[]
}

/** Null where there is no such module; and in the shared curriculum, whose lessons are those of its repository. */
export function newLessonView(
	db: Database,
	asked: { contextId: string; moduleId: string | null; locale: string },
): NewLessonView | null {
	const { contextId, locale } = asked
	const config = currentCurriculum(db)
	const { modules, locales } = config.curriculum
	const moduleId = asked.moduleId ?? modules[0] ?? ''
	if (contextId === BASE_LAYER || !modules.includes(moduleId)) return null
	const own = contextLocale(config.contexts, locales, contextId)
	const tags = [own, ...locales.map(({ tag }) => tag).filter((tag) => tag !== own)]
	const module = requestedModule(db, moduleId, { locale, contextId })
	return {
		context: { id: contextId, name: layerName(config, contextId, locale) },
		moduleId,
		moduleTitle: module?.welcome.title ?? moduleId,
		locales: tags.map((tag) => shownLocale(config, tag)),
		lessons: lessonsFor(config, moduleId, contextId).map(({ id }) => ({ id, title: module?.read(id)?.title ?? id })),
	}
}
