import type { Database } from '#db/connection.ts'
import type { AnchorsOf } from './check-references.ts'
import type { CompiledDocument, Segment } from './compiled-document.ts'
import { documentsOf, hasDocument } from './content-tree.ts'
import { currentCurriculum } from './current-curriculum.server.ts'
import { findDocument } from './find-document.server.ts'
import { contextChain } from './resolve-variant.ts'

/**
 * Heading ids of documents as readers in a context find them; those compiled just now before those in force.
 */
export function anchorsFor(db: Database, contextId: string, fresh: readonly CompiledDocument[]): AnchorsOf {
	const chain = contextChain(currentCurriculum(db).contexts, contextId)
	return (moduleId, documentId, locale) => {
		const isAsked = (document: CompiledDocument) => document.moduleId === moduleId && document.documentId === documentId
		const document = fresh.find(isAsked) ?? findDocument(db, { moduleId, documentId, locale, contextChain: chain })
		return document && new Set(document.toc.map(({ id }) => id))
	}
}

/** The ids of activities and cases in the module's other documents, as a context's readers find them. */
export function takenIdsFor(db: Database, contextId: string, locale: string) {
	const config = currentCurriculum(db)
	const chain = contextChain(config.contexts, contextId)
	return (moduleId: string, documentId: string): ReadonlyMap<string, string> => {
		const taken = new Map<string, string>()
		for (const other of documentsOf({ config })) {
			if (other.moduleId === moduleId && other.documentId === documentId) continue
			if (!hasDocument(config, other, contextId)) continue
			const document = findDocument(db, { ...other, locale, contextChain: chain })
			for (const id of document ? idsIn(document) : []) taken.set(id, `${other.moduleId}/${other.documentId}`)
		}
		return taken
	}
}

/** Documents of a context that link to a lesson. */
export function linkingTo(db: Database, contextId: string, moduleId: string, lessonId: string): string[] {
	const config = currentCurriculum(db)
	const chain = contextChain(config.contexts, contextId)
	const found = new Set<string>()
	for (const { tag: locale } of config.curriculum.locales) {
		for (const other of documentsOf({ config })) {
			if (other.moduleId === moduleId && other.documentId === lessonId) continue
			const document = findDocument(db, { ...other, locale, contextChain: chain })
			if (document?.links.includes(`${moduleId}/${lessonId}`)) found.add(`${other.moduleId}/${other.documentId}`)
		}
	}
	return [...found]
}

function idsIn({ activities, segments, questions }: CompiledDocument): string[] {
	return [...activities.map(({ id }) => id), ...Object.keys(questions), ...casesIn(segments)]
}

function casesIn(segments: readonly Segment[]): string[] {
	return segments.flatMap((segment) => {
		if (segment.type === 'html') return []
		const own = segment.component === 'CaseStudy' ? [String(segment.props.id)] : []
		return [...own, ...casesIn(segment.children)]
	})
}
