import { type Attempt, findOwnAttempt } from '#app/assessment/attempts.server.ts'
import type { CompiledDocument } from '#app/curriculum/compiled-document.ts'
import { readCompiledDocument } from '#app/curriculum/compiled-documents.server.ts'
import { type RequestedModule, requestedModule } from '#app/curriculum/requested-module.server.ts'
import type { Database } from '#db/connection.ts'

export type RequestedAttempt = RequestedModule & {
	attempt: Attempt
	/** What was asked, in the text and language it was asked in. */
	document: CompiledDocument
}

type Request = { moduleId: string; attemptId: string; reader: { id: string; contextId: string | null; locale: string } }

/** A person's own attempt with the text it is pinned to, or null where they have none of that name. */
export function requestedAttempt(db: Database, { moduleId, attemptId, reader }: Request): RequestedAttempt | null {
	const wanted = requestedModule(db, moduleId, reader)
	const attempt = wanted ? findOwnAttempt(db, reader.id, attemptId) : null
	const document = attempt?.moduleId === moduleId ? readCompiledDocument(db, attempt.contentHash) : null
	return wanted && attempt && document ? { ...wanted, attempt, document } : null
}
