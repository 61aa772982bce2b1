import type { Database } from '#db/connection.ts'
import type { CompiledDocument } from './compiled-document.ts'
import { currentCurriculum } from './current-curriculum.server.ts'
import type { CurriculumConfig, ModuleConfig } from './curriculum-config.ts'
import { findDocument } from './find-document.server.ts'
import { lessonsFor } from './lessons-for.ts'
import { BASE_LAYER, contextChain } from './resolve-variant.ts'

type ReaderOf = { locale: string; contextId: string | null }

export type RequestedModule = {
	config: CurriculumConfig
	/** Its lessons are those that this reader has. */
	module: ModuleConfig
	/** The reader's context, or `base`. */
	contextId: string
	/** The module's welcome: its title, summary and objectives. */
	welcome: CompiledDocument
	/** Another document of the module; null where the module has none of that name. */
	read: (documentId: string) => CompiledDocument | null
}

/** A module as one reader gets it, or null where the curriculum has none of that name. */
export function requestedModule(db: Database, moduleId: string, reader: ReaderOf): RequestedModule | null {
	const config = currentCurriculum(db)
	const module = config.curriculum.modules.includes(moduleId) ? config.modules[moduleId] : undefined
	if (!module) return null
	const contextId = reader.contextId ?? BASE_LAYER
	const chain = contextChain(config.contexts, contextId)
	const read = (documentId: string) =>
		findDocument(db, { moduleId, documentId, locale: reader.locale, contextChain: chain })
	const welcome = read('index')
	// What a context adds may not exist in every language; who cannot read it is not asked to.
	const lessons = lessonsFor(config, moduleId, contextId).filter(
		({ id, addedIn }) => addedIn === null || read(id) !== null,
	)
	return welcome ? { config, module: { ...module, lessons: [...lessons] }, contextId, welcome, read } : null
}
