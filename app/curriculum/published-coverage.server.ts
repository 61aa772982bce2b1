import { ne } from 'drizzle-orm'
import type { Database } from '#db/connection.ts'
import { curriculumPointers } from '#db/schema/curriculum.ts'
import { readCompiledDocument } from './compiled-documents.server.ts'
import { sharedDocuments } from './content-tree.ts'
import { type CoverageTable, coverageOfParts } from './coverage.ts'
import { currentCurriculum } from './current-curriculum.server.ts'
import { findDocument } from './find-document.server.ts'
import { BASE_LAYER, contextChain } from './resolve-variant.ts'

/** The coverage of what readers get now, read from where the parts of each published document came from. */
export function publishedCoverage(db: Database): CoverageTable[] {
	const config = currentCurriculum(db)
	const ownTexts = ownTextsOf(db)
	return config.curriculum.modules.map((moduleId) => {
		const columns = [BASE_LAYER, ...config.contexts.map(({ id }) => id)].flatMap((contextId) =>
			config.curriculum.locales
				.map(({ tag }) => ({ contextId, locale: tag }))
				.filter(({ locale }) => contextId === BASE_LAYER || ownTexts.has(key(moduleId, contextId, locale))),
		)
		const documents = sharedDocuments({ config }).filter((document) => document.moduleId === moduleId)
		const rows = documents.map(({ documentId }) => ({
			documentId,
			cells: columns.map(({ contextId, locale }) => {
				const chain = contextChain(config.contexts, contextId)
				const document = findDocument(db, { moduleId, documentId, locale, contextChain: chain })
				return coverageOfParts(document?.provenance ?? [], { contextId, locale })
			}),
		}))
		return { moduleId, columns, rows }
	})
}

/** In which module each context has words of its own, by locale. A context's documents are its own where any part is. */
function ownTextsOf(db: Database): Set<string> {
	const pointers = db.select().from(curriculumPointers).where(ne(curriculumPointers.contextId, BASE_LAYER)).all()
	return new Set(
		pointers.flatMap(({ moduleId, contextId, hash }) =>
			(readCompiledDocument(db, hash)?.provenance ?? [])
				.filter(({ layer }) => layer === contextId)
				.map(({ locale }) => key(moduleId, contextId, locale)),
		),
	)
}

function key(...names: [moduleId: string, contextId: string, locale: string]): string {
	return names.join('/')
}
