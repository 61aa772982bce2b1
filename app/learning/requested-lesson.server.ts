import { lessonSeed } from '#app/assessment/choice-token.ts'
import type { CompiledDocument } from '#app/curriculum/compiled-document.ts'
import { type RequestedModule, requestedModule } from '#app/curriculum/requested-module.server.ts'
import type { Database } from '#db/connection.ts'

export type RequestedLesson = RequestedModule & {
	document: CompiledDocument
	/** See `lessonSeed`. */
	seed: string
}

type Request = {
	moduleId: string
	lessonId: string
	reader: { id: string; contextId: string | null; locale: string }
	/** The server's, for seeds. */
	secret: string
}

/** A lesson as one reader gets it, or null where the module has none of that name. */
export function requestedLesson(db: Database, { moduleId, lessonId, reader, secret }: Request): RequestedLesson | null {
	const wanted = requestedModule(db, moduleId, reader)
	const document = wanted?.module.lessons.some(({ id }) => id === lessonId) ? wanted.read(lessonId) : null
	return wanted && document ? { ...wanted, document, seed: lessonSeed(secret, reader.id) } : null
}
