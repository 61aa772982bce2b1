import type { CurriculumConfig, LessonEntry } from './curriculum-config.ts'
import { BASE_LAYER, contextChain } from './resolve-variant.ts'

/** A lesson of a module as one context has it. */
export type LessonOf = LessonEntry & {
	/** The context that added it; null for the shared curriculum's own. */
	addedIn: string | null
}

const known = new WeakMap<CurriculumConfig, Map<string, readonly LessonOf[]>>()

/**
 * The lessons of a module as its readers in a context have them, in order: with those that the context, or a wider one,
 * adds at their place, and without the optional ones it hides. Wider contexts speak first.
 */
export function lessonsFor(config: CurriculumConfig, moduleId: string, contextId: string): readonly LessonOf[] {
	const lists = known.get(config) ?? new Map<string, readonly LessonOf[]>()
	known.set(config, lists)
	const key = `${moduleId}/${contextId}`
	const list = lists.get(key) ?? computed(config, moduleId, contextId)
	lists.set(key, list)
	return list
}

function computed(config: CurriculumConfig, moduleId: string, contextId: string): readonly LessonOf[] {
	const own = config.modules[moduleId]?.lessons ?? []
	let lessons: LessonOf[] = own.map((lesson) => ({ ...lesson, addedIn: null }))
	const layers = contextChain(config.contexts, contextId).filter((layer) => layer !== BASE_LAYER)
	for (const layer of layers.reverse()) {
		const changes = config.moduleChanges[layer]?.[moduleId]
		if (!changes) continue
		for (const { after, ...lesson } of changes.add) {
			if (lessons.some(({ id }) => id === lesson.id)) continue
			const place = lessons.findIndex(({ id }) => id === after)
			const at = place < 0 ? lessons.length : place + 1
			lessons = lessons.toSpliced(at, 0, { ...lesson, adaptable: true, addedIn: layer })
		}
		lessons = lessons.filter(({ id, optional }) => !(optional && changes.hide.includes(id)))
	}
	return lessons
}
