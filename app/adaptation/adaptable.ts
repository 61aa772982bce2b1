import type { CurriculumConfig } from '#app/curriculum/curriculum-config.ts'
import { documentOf, type LayerPlace } from '#app/curriculum/layer-path.ts'
import { BASE_LAYER } from '#app/curriculum/resolve-variant.ts'

type File = {
	place: LayerPlace
	/** Of what is below it; null where nothing is. */
	below: { layer: string; locale: string | null } | null
	own: unknown
}

/**
 * Whether a context may write this file at all. A welcome, an assessment and a lesson that its author did not give free
 * are only translated, into a language in which nobody has them; slots are always free.
 */
export function isAdaptable(
	config: Pick<CurriculumConfig, 'modules'>,
	contextId: string,
	{ place, below, own }: File,
): boolean {
	if (contextId === BASE_LAYER || place.kind !== 'text' || own !== null) return true
	const documentId = documentOf(place.name)
	if (documentId === null) return true
	const lesson = config.modules[place.moduleId]?.lessons.find(({ id }) => id === documentId)
	const isFixed = documentId === 'index' || documentId === 'assessment' || lesson?.adaptable === false
	return !isFixed || below === null || below.locale !== place.locale
}
