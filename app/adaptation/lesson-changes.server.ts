import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { readLayerYaml } from '#app/curriculum/layer-config.ts'
import type { ModuleChanges } from '#app/curriculum/layer-yaml.ts'
import { lessonsFor } from '#app/curriculum/lessons-for.ts'
import { BASE_LAYER, contextChain } from '#app/curriculum/resolve-variant.ts'
import type { Database } from '#db/connection.ts'
import type { Act } from './act.ts'
import type { NewLesson } from './context-fields.ts'
import { yamlText } from './layer-yaml-text.ts'
import { openRevision } from './revisions.server.ts'
import { startDraft } from './start-draft.server.ts'
import { changeYamlDraft, yamlInWork } from './yaml-draft.server.ts'

/** What a context adds to a module and leaves out of it, as far as its draft has come. */
export type LessonChanges = {
	path: string
	/** It differs from what readers have. */
	isDraft: boolean
	/** Whether the forms can change it: its draft is not in review, and can be read. */
	isOpen: boolean
	hidden: string[]
	added: ModuleChanges['add']
}
type InModule = { contextId: string; moduleId: string }

export function lessonChanges(db: Database, { contextId, moduleId }: InModule): LessonChanges {
	const path = changesPath(moduleId)
	const inWork = yamlInWork(db, { contextId, path })
	const read = inWork?.text.trim()
		? readLayerYaml({ layer: contextId, path, text: inWork.text, shownAs: path })
		: { ok: false as const }
	const value = read.ok && read.yaml.kind === 'module-changes' ? read.yaml.value : { add: [], hide: [] }
	return {
		path,
		isDraft: Boolean(inWork?.draft),
		isOpen: inWork !== null && !inWork.isFaulty && !inWork.isInReview,
		hidden: value.hide,
		added: value.add,
	}
}

type HideLesson = Act & InModule & { lessonId: string; isHidden: boolean }

/** Leaves an optional lesson out of a module, or lets it in again, in the draft of the module's list. */
export function hideLesson(db: Database, { contextId, moduleId, lessonId, isHidden, ...act }: HideLesson) {
	const config = currentCurriculum(db)
	const [, wider = BASE_LAYER] = contextChain(config.contexts, contextId)
	const lesson = lessonsFor(config, moduleId, wider).find(({ id }) => id === lessonId)
	if (!lesson) return { ok: false, reason: 'unknown-lesson' } as const
	if (!lesson.optional) return { ok: false, reason: 'required-lesson' } as const
	const others = lessonChanges(db, { contextId, moduleId }).hidden.filter((id) => id !== lessonId)
	const hide = isHidden ? [...others, lessonId] : others
	return changeYamlDraft(db, {
		...act,
		contextId,
		path: changesPath(moduleId),
		change(document) {
			if (hide.length > 0) document.set('hide', document.createNode(hide))
			else document.delete('hide')
		},
	})
}

type AddLesson = Act & InModule & NewLesson

/**
 * Begins a lesson that only a context has: the draft of its text, and that of the module's list with the lesson at its
 * place. The text is to be published first, for a list may name no lesson that has none.
 */
export function addLesson(db: Database, asked: AddLesson) {
	const { contextId, moduleId, id, title, aim, locale, kind, minutes, optional, after, ...act } = asked
	const path = `${moduleId}/${locale}/${id}.mdx`
	if (lessonIsTaken(db, { contextId, moduleId }, id) || openRevision(db, { contextId, path }))
		return { ok: false, reason: 'lesson-taken' } as const
	const entry = { id, ...(after ? { after } : {}), minutes, kind, optional }
	const listed = changeYamlDraft(db, {
		...act,
		contextId,
		path: changesPath(moduleId),
		change(document) {
			if (document.has('add')) document.addIn(['add'], document.createNode(entry))
			else document.set('add', document.createNode([entry]))
		},
	})
	if (!listed.ok) return listed
	const started = startDraft(db, { ...act, contextId, path, text: `---\n${yamlText({ title, aim })}---\n` })
	return started.ok ? ({ ok: true, path } as const) : started
}

/** Anywhere in the curriculum: progress in a lesson is kept by its id. */
function lessonIsTaken(db: Database, { contextId, moduleId }: InModule, id: string): boolean {
	const { modules, moduleChanges } = currentCurriculum(db)
	const added = Object.values(moduleChanges).flatMap((changes) => changes[moduleId]?.add ?? [])
	const known = [...(modules[moduleId]?.lessons ?? []), ...added, ...lessonChanges(db, { contextId, moduleId }).added]
	return known.some((lesson) => lesson.id === id)
}

function changesPath(moduleId: string): string {
	return `${moduleId}/module.yaml`
}
