import type { Database } from '#db/connection.ts'
import type { CompiledDocument } from './compiled-document.ts'
import { type DocumentKind, sharedDocuments } from './content-tree.ts'
import type { Coverage } from './coverage.ts'
import { currentCurriculum, currentPublication } from './current-curriculum.server.ts'
import type { ModuleConfig } from './curriculum-config.ts'
import { localised } from './localised.ts'
import { publishedCoverage } from './published-coverage.server.ts'
import { requestedModule } from './requested-module.server.ts'
import { BASE_LAYER } from './resolve-variant.ts'

export type CurriculumOverview = {
	version: number
	publishedAt: number
	title: string
	contextCount: number
	modules: ModuleOverview[]
}

export type ModuleOverview = {
	id: string
	title: string
	/** A context (null for the shared curriculum) and a language in which it has a text of its own. */
	columns: { contextId: string; context: string | null; locale: string; language: string }[]
	/** `cells` stand in the order of the columns. */
	documents: { id: string; kind: DocumentKind; title: string; cells: Coverage[] }[]
	objectives: ObjectiveItems[]
}

export type ObjectiveItems = {
	id: string
	text: string
	/** Questions in lessons that name this objective. */
	inLessons: number
	/** Items in the assessment's pool, and how many of them one test draws. */
	inPool: number
	perPreTest: number
	perPostTest: number
}

/** The curriculum in force for those who write it, titles in their language; null where none was published yet. */
export function curriculumOverview(db: Database, locale: string): CurriculumOverview | null {
	const publication = currentPublication(db)
	if (!publication) return null
	const config = currentCurriculum(db)
	const { curriculum, contexts } = config
	const contextName = (id: string) => localised(contexts.find((context) => context.id === id)?.name ?? {}, locale)
	return {
		...publication,
		title: localised(curriculum.title, locale),
		contextCount: contexts.length,
		modules: publishedCoverage(db).flatMap(({ moduleId, columns, rows }) => {
			const module = requestedModule(db, moduleId, { locale, contextId: BASE_LAYER })
			if (!module) return []
			const documents = sharedDocuments({ config }).filter((document) => document.moduleId === moduleId)
			const cellsOf = (id: string) => rows.find(({ documentId }) => documentId === id)?.cells ?? []
			return {
				id: moduleId,
				title: module.welcome.title,
				columns: columns.map((column) => ({
					...column,
					context: column.contextId === BASE_LAYER ? null : contextName(column.contextId) || column.contextId,
					language: curriculum.locales.find(({ tag }) => tag === column.locale)?.name ?? column.locale,
				})),
				documents: documents.map(({ documentId: id, kind }) => ({
					id,
					kind,
					title: module.read(id)?.title ?? id,
					cells: cellsOf(id),
				})),
				objectives: objectiveItems(module.module, module.welcome, module.read),
			}
		}),
	}
}

type Read = (documentId: string) => CompiledDocument | null

function objectiveItems(module: ModuleConfig, welcome: CompiledDocument, read: Read): ObjectiveItems[] {
	const inLessons = module.lessons.flatMap(({ id }) => objectivesNamedIn(read(id)))
	const inPool = objectivesNamedIn(read('assessment'))
	const { preItemsPerObjective, postItemsPerObjective } = module.assessment
	return module.objectives.map((id) => ({
		id,
		text: welcome.objectives[id] ?? id,
		inLessons: inLessons.filter((objective) => objective === id).length,
		inPool: inPool.filter((objective) => objective === id).length,
		perPreTest: preItemsPerObjective,
		perPostTest: postItemsPerObjective,
	}))
}

function objectivesNamedIn(document: CompiledDocument | null): (string | null)[] {
	return Object.values(document?.questions ?? {}).map(({ objective }) => objective)
}
