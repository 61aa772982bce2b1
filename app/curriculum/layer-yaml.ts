import { z } from 'zod'
import { id } from './component-definition.ts'
import { LessonEntry, LocaleEntry, line, localeTag, localised, paragraph } from './curriculum-config.ts'

/** The shapes of the YAML files of a context: small differences to what the shared curriculum says. */

/** `context.yaml`: a context that contexts.yaml does not know, and languages the curriculum does not have yet. */
export const ContextFile = z.strictObject({
	name: localised.optional(),
	parent: id.optional(),
	defaultLocale: localeTag.optional(),
	digits: z.enum(['latn', 'arab']).optional(),
	/** By tag. Each names the locale that stands in where it has no text. */
	locales: z.record(localeTag, LocaleEntry.extend({ fallback: localeTag })).optional(),
})
export type ContextFile = z.infer<typeof ContextFile>

const ContextTerm = z
	.strictObject({
		term: line.optional(),
		definition: paragraph.optional(),
		/** What `<Term>` shows to what it shows here: `police` to `gendarmerie`. */
		words: z.record(line, line).optional(),
	})
	.refine((entry) => Object.keys(entry).length > 0, 'write a term, a definition or words')
/** `glossary/<locale>.yaml`: by term id. */
export const ContextGlossary = z.record(id, ContextTerm)
export type ContextGlossary = z.infer<typeof ContextGlossary>

const AddedLesson = LessonEntry.pick({ kind: true, minutes: true, optional: true }).extend({
	id: LessonEntry.shape.id,
	/** The lesson it comes after; last where there is none of that name. */
	after: id.optional(),
})
/** `<module>/module.yaml`: lessons this context adds, and optional ones it leaves out. */
export const ModuleChanges = z.strictObject({
	add: z.array(AddedLesson).max(50).default([]),
	hide: z.array(id).max(50).default([]),
})
export type ModuleChanges = z.infer<typeof ModuleChanges>

/** One such file, read. */
export type LayerYaml =
	| { kind: 'context'; layer: string; value: ContextFile }
	| { kind: 'glossary'; layer: string; locale: string; value: ContextGlossary }
	| { kind: 'module-changes'; layer: string; moduleId: string; value: ModuleChanges }
