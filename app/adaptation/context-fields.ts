import { z } from 'zod'
import { id } from '#app/curriculum/component-definition.ts'

/** What a trainer says about a new context. `id` becomes part of addresses and folder names, and stays. */
export const NewContext = z.strictObject({
	id: id.max(60, 'too-long').refine((each) => each !== 'base', 'context-taken'),
	/** By interface language; at least one. */
	name: z
		.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z]+)*$/), z.string().trim().min(1).max(120))
		.refine((names) => Object.keys(names).length > 0, 'name-missing'),
	/** The wider context; null makes one at the top, which only an admin may. */
	parentId: z.string().nullable(),
	defaultLocale: z.string().optional(),
	digits: z.enum(['latn', 'arab']).optional(),
})
export type NewContext = z.infer<typeof NewContext>

/** A language of content that the curriculum does not have yet. */
export const NewLocale = z.strictObject({
	/** BCP 47: `sw`, `mk`, `pt-BR`. */
	tag: z.string().regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/, 'not-a-locale'),
	/** Its name in itself. */
	name: z.string().trim().min(1, 'name-missing').max(60, 'too-long'),
	dir: z.enum(['ltr', 'rtl']),
	/** The language that stands in where this one has no text. */
	fallback: z.string(),
})
export type NewLocale = z.infer<typeof NewLocale>

/** A lesson of one context: it teaches and is not assessed. `id` is part of its address, and stays. */
export type NewLesson = {
	id: string
	title: string
	/** What the reader can do afterwards. */
	aim: string
	/** The language its text is written in first. */
	locale: string
	kind: 'lesson' | 'practice' | 'reference'
	minutes: number
	/** Whether narrower contexts may leave it out. */
	optional: boolean
	/** The lesson it comes after; the last place where there is none. */
	after?: string | undefined
}
