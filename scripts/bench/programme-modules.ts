import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import type { ModuleConfig } from '#app/curriculum/curriculum-config.ts'
import { requestedModule } from '#app/curriculum/requested-module.server.ts'
import type { Database } from '#db/connection.ts'
import type { Chance } from './chance.ts'
import { type SimulatedItem, simulatedItem } from './simulated-items.ts'

export type SimulatedModule = {
	config: ModuleConfig
	/** Of its assessment. */
	items: SimulatedItem[]
	lessons: { id: string; questions: SimulatedItem[] }[]
}

/** The modules of the curriculum with answers that people might give to their questions. */
export function simulatedModules(db: Database, chance: Chance): SimulatedModule[] {
	return currentCurriculum(db).curriculum.modules.map((id) => {
		const wanted = requestedModule(db, id, { locale: 'en', contextId: null })
		if (!wanted) throw new Error(`${id} is not compiled`)
		const itemsOf = (documentId: string) =>
			Object.values(wanted.read(documentId)?.questions ?? {}).map((question) => simulatedItem(question, chance))
		const lessons = wanted.module.lessons.map((lesson) => ({ id: lesson.id, questions: itemsOf(lesson.id) }))
		return { config: wanted.module, items: itemsOf('assessment'), lessons }
	})
}
