import type { Database } from '#db/connection.ts'
import { currentCurriculum } from './current-curriculum.server.ts'
import { type RequestedModule, requestedModule } from './requested-module.server.ts'

/** Every module of the curriculum, in teaching order, as one reader gets it. */
export function allModules(db: Database, reader: { locale: string; contextId: string | null }): RequestedModule[] {
	const { curriculum } = currentCurriculum(db)
	return curriculum.modules.map((id) => requestedModule(db, id, reader)).filter((module) => module !== null)
}
