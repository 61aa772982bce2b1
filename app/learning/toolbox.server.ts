import { allModules } from '#app/curriculum/all-modules.server.ts'
import type { CompiledDocument } from '#app/curriculum/compiled-document.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { type RequestedModule, requestedModule } from '#app/curriculum/requested-module.server.ts'
import { templateFields } from '#app/curriculum/template-fields.ts'
import { templateDocument, templateName } from '#app/curriculum/template-name.ts'
import type { Database } from '#db/connection.ts'
import { templateKey } from './save-template.server.ts'
import { findEntry } from './workbook-entries.server.ts'

type Reader = { id: string; locale: string; contextId: string | null }

export type ToolboxTemplate = {
	name: string
	title: string
	aim: string
	/** The lessons that send their readers here. */
	lessons: { moduleId: string; id: string; title: string }[]
	/** What its reader has filled in; null where nothing. */
	saved: FilledTemplate | null
}
export type FilledTemplate = { filled: number; fields: number; updatedAt: number }

/** Every template of the curriculum as this reader has it, in teaching order. */
export function toolbox(db: Database, reader: Reader): ToolboxTemplate[] {
	const modules = allModules(db, reader)
	return modules.flatMap((wanted) =>
		wanted.module.templates.flatMap((documentId) => {
			const document = wanted.read(documentId)
			if (!document) return []
			const { title, aim } = document
			const lessons = modules.flatMap((each) => lessonsLinkingTo(each, document))
			return { name: templateName(documentId), title, aim, lessons, saved: filledTemplate(db, reader.id, document) }
		}),
	)
}

function lessonsLinkingTo({ module, read }: RequestedModule, { moduleId, documentId }: CompiledDocument) {
	return module.lessons.flatMap(({ id }) => {
		const lesson = read(id)
		const isLinked = lesson?.links.includes(`${moduleId}/${documentId}`)
		return lesson && isLinked ? [{ moduleId: module.id, id, title: lesson.title }] : []
	})
}

export type RequestedTemplate = RequestedModule & { document: CompiledDocument }

/** A template as one reader gets it, or null where the toolbox has none of that name. */
export function requestedTemplate(db: Database, name: string, reader: Omit<Reader, 'id'>): RequestedTemplate | null {
	const { modules } = currentCurriculum(db)
	const documentId = templateDocument(name)
	const moduleId = Object.values(modules).find(({ templates }) => templates.includes(documentId))?.id
	const wanted = moduleId === undefined ? null : requestedModule(db, moduleId, reader)
	const document = wanted?.read(documentId)
	return wanted && document ? { ...wanted, document } : null
}

/** What a person has written in a template, by field, and the version of it. */
export function savedTemplate(db: Database, userId: string, document: CompiledDocument) {
	const entry = findEntry(db, templateKey(userId, document))
	return {
		values: entry && 'fields' in entry.body ? entry.body.fields : {},
		version: entry?.version ?? 0,
		updatedAt: entry?.updatedAt ?? null,
	}
}

/** How much of a template a person has filled in; null where nothing. */
function filledTemplate(db: Database, userId: string, document: CompiledDocument): FilledTemplate | null {
	const { values, updatedAt } = savedTemplate(db, userId, document)
	const names = templateFields(document.segments).map(({ name }) => name)
	const filled = names.filter((name) => values[name]).length
	return filled === 0 || updatedAt === null ? null : { filled, fields: names.length, updatedAt }
}
