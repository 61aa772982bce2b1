import { z } from 'zod'
import { id, sourceCode } from './component-definition.ts'
import type { ContextFile, ContextGlossary, ModuleChanges } from './layer-yaml.ts'
import { isTemplate } from './template-name.ts'

/** The shapes of the YAML files in content/. What a key means is said here; where it stands, in the README. */

export const localeTag = z
	.string()
	.regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, 'a locale is a BCP 47 tag like “fr” or “pt-BR”')
export const line = z.string().trim().min(1, 'write something here').max(400)
export const paragraph = z.string().trim().min(1, 'write something here').max(1_000)
export const localised = z.record(localeTag, line)

/** A context is never called “base”: that word names the shared curriculum. */
const contextId = id.refine((each) => each !== 'base', 'the id “base” names the shared curriculum: choose another')

export const LocaleEntry = z.strictObject({
	/** The language's name in that language. */
	name: line,
	dir: z.enum(['ltr', 'rtl']),
	/** The locale that stands in where this one has no text. The first locale has none. */
	fallback: localeTag.optional(),
})
export type ContentLocale = z.infer<typeof LocaleEntry> & { tag: string }

export const Curriculum = z.strictObject({
	id,
	title: localised,
	/** A paragraph for people who have not signed in. */
	summary: z.record(localeTag, paragraph),
	/** In teaching order. */
	modules: z.array(id).min(1, 'name at least one module'),
	/** What every assessment holds at least, besides what its own tests draw. */
	blueprint: z
		.strictObject({
			itemsPerObjective: z.number().int().min(1).max(50),
			itemsPerAssessment: z.number().int().min(1).max(500),
		})
		.optional(),
	/** By tag. The first is the language the curriculum is written in. */
	locales: z
		.record(localeTag, LocaleEntry)
		.refine((locales) => Object.keys(locales).length > 0, 'name at least one locale')
		.transform((locales): ContentLocale[] => Object.entries(locales).map(([tag, locale]) => ({ tag, ...locale }))),
})
export type Curriculum = z.infer<typeof Curriculum>

export const Context = z.strictObject({
	id: contextId,
	name: localised,
	/** The wider context this one lies in; none for the widest. */
	parent: id.optional(),
	/** The locale a learner of this context starts with; inherited. */
	defaultLocale: localeTag.optional(),
	/** The digits that numbers are shown in, in Arabic; inherited. */
	digits: z.enum(['latn', 'arab']).optional(),
})
export type Context = z.infer<typeof Context>
export const Contexts = z.strictObject({ contexts: z.array(Context) })

export const SourceEntry = z
	.strictObject({
		/** An organisation, or persons; a list of several is joined in the reader's language. */
		author: z.union([line, z.array(line).min(2).max(10)], { error: 'name the author, or several as a list' }),
		/** The source's own, in the first of its languages. */
		title: line.optional(),
		/** What it is, in our words, where its own title was not recorded. */
		description: localised.optional(),
		/** The journal, with its number, or the house that published it. */
		in: line.optional(),
		/** Those that a reader finds it in; the one it is cited from first. */
		languages: z.array(localeTag).min(1, 'name the language it is written in'),
		/** Left out where it was not seen or is unconfirmed. */
		year: z.number().int().min(1900).max(2100).optional(),
		url: z.url({ protocol: /^https?$/, error: 'a source’s address starts with https:// or http://' }).optional(),
		/** For readers: “figures via press”, “full text not seen”. */
		note: localised.optional(),
	})
	.refine(({ title, description }) => (title === undefined) !== (description === undefined), {
		error: 'give a source either its own title or a description',
	})
export type SourceEntry = z.infer<typeof SourceEntry>
export const Sources = z.strictObject({ sources: z.record(sourceCode, SourceEntry) })
export type Sources = z.infer<typeof Sources>['sources']

export const GlossaryEntry = z.strictObject({
	term: line,
	definition: paragraph,
	/** The term in this language is standard usage that was not seen in a source. */
	unconfirmed: z.boolean().default(false),
})
export type GlossaryEntry = z.infer<typeof GlossaryEntry>
export const Glossary = z.record(id, GlossaryEntry)
export type Glossary = z.infer<typeof Glossary>

export const LessonEntry = z.strictObject({
	/** Not `index`, `assessment` or `template-…`: those files have a part of their own. */
	id: id
		.refine((each) => each !== 'index' && each !== 'assessment', '“index” and “assessment” are no lesson ids')
		.refine((each) => !isTemplate(each), 'what begins with “template-” belongs to templates'),
	kind: z.enum(['lesson', 'practice', 'reference']),
	minutes: z.number().int().min(1).max(180),
	/** Whether a trainer may write this lesson anew for a context; its slots may always be. */
	adaptable: z.boolean().default(true),
	optional: z.boolean().default(false),
})
export type LessonEntry = z.infer<typeof LessonEntry>

export const ModuleConfig = z.strictObject({
	id,
	/** Share of the best post-test score that passes, 0 to 1. */
	passMark: z.number().min(0).max(1),
	/** Modules to complete first. */
	prerequisites: z.array(id).default([]),
	objectives: z.array(id).min(1),
	assessment: z.strictObject({
		attemptsAllowed: z.number().int().min(1).max(20),
		preItemsPerObjective: z.number().int().min(0).max(10),
		postItemsPerObjective: z.number().int().min(1).max(10),
	}),
	lessons: z.array(LessonEntry).min(1),
	/** What the toolbox offers from this module, as `template-<name>`. */
	templates: z.array(id.refine(isTemplate, 'a template is called “template-…”')).default([]),
})
export type ModuleConfig = z.infer<typeof ModuleConfig>

/** What git says of the curriculum besides its texts. */
export type ShippedConfig = {
	curriculum: Curriculum
	contexts: Context[]
	sources: Sources
	/** Locale tag to that locale's terms. */
	glossary: Record<string, Glossary>
	/** Module id to its structure, for every module named in curriculum.yaml that could be read. */
	modules: Record<string, ModuleConfig>
}

/** The same as it is in force: with what the layers add to it, see `effective-config.ts`. */
export type CurriculumConfig = ShippedConfig & {
	/** By context: what it says about itself, where git does not or more than git does. */
	contextFiles: Record<string, ContextFile>
	/** By context, then locale: its own words for terms. */
	contextGlossary: Record<string, Record<string, ContextGlossary>>
	/** By context, then module: lessons it adds and hides. */
	moduleChanges: Record<string, Record<string, ModuleChanges>>
	/** Contexts and locales as git has them, for laying the layers over them anew. */
	shipped: { contexts: Context[]; locales: ContentLocale[] }
}
