import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { overridesIn } from '#app/curriculum/layer-files.server.ts'
import { BASE_LAYER, contextChain } from '#app/curriculum/resolve-variant.ts'
import type { Database } from '#db/connection.ts'
import { layerName, type ShownLocale, shownLocale } from './shown-names.ts'

/** What the pages offer that add something to a context. */
export type NewContextView = {
	context: { id: string; name: string }
	locales: ShownLocale[]
	/** Contexts whose texts could be begun with, siblings first: what lies above is inherited, and needs no copy. */
	copies: { id: string; name: string }[]
}

export function newContextView(
	db: Database,
	{ contextId, locale }: { contextId: string; locale: string },
): NewContextView {
	const config = currentCurriculum(db)
	const above = contextChain(config.contexts, contextId)
	const parentId = contextId === BASE_LAYER ? undefined : contextId
	const writing = new Set(
		overridesIn(db)
			.filter(({ path }) => path !== 'context.yaml')
			.map(({ layer }) => layer),
	)
	const copies = config.contexts.filter(({ id }) => writing.has(id) && !above.includes(id))
	const siblingsFirst = [
		...copies.filter(({ parent }) => parent === parentId),
		...copies.filter(({ parent }) => parent !== parentId),
	]
	return {
		context: { id: contextId, name: layerName(config, contextId, locale) },
		locales: config.curriculum.locales.map(({ tag }) => shownLocale(config, tag)),
		copies: siblingsFirst.map(({ id }) => ({ id, name: layerName(config, id, locale) })),
	}
}
