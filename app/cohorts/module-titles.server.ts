import { requestedModule } from '#app/curriculum/requested-module.server.ts'
import type { Database } from '#db/connection.ts'

/** What modules are called, as the readers of a context have them in a language; one that is gone keeps its id. */
export function moduleTitles(
	db: Database,
	moduleIds: readonly string[],
	reader: { locale: string; contextId: string },
): { id: string; title: string }[] {
	return moduleIds.map((id) => ({ id, title: requestedModule(db, id, reader)?.welcome.title ?? id }))
}
