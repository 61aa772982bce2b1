import { z } from 'zod'
import { NewContext, type NewLesson, NewLocale } from './context-fields.ts'

/** What the forms about a context send. Empty fields come as undefined. */

const shortName = z
	.string('id-missing')
	.trim()
	.max(60, 'too-long')
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'not-an-id')
const name = z.string().trim().max(120, 'too-long').optional()

const ContextFields = z.object({
	id: shortName,
	nameEn: name,
	nameFr: name,
	nameAr: name,
	defaultLocale: z.string().optional(),
	digits: z.enum(['latn', 'arab']).optional(),
	copyFrom: z.string().optional(),
})
export type ContextFields = z.input<typeof ContextFields>

/** `parentId` is the context that the page belongs to. */
export function contextForm(parentId: string | null) {
	return ContextFields.transform(
		({ id, nameEn: en, nameFr: fr, nameAr: ar, defaultLocale, digits, copyFrom = null }, faults) => {
			const names = Object.entries({ en, fr, ar }).flatMap(([tag, text]) => (text ? [[tag, text] as const] : []))
			const context = NewContext.safeParse({ id, name: Object.fromEntries(names), parentId, defaultLocale, digits })
			if (context.success) return { ...context.data, copyFrom }
			for (const { path, message } of context.error.issues) {
				const isName = path[0] === 'name'
				const said = isName ? 'context-name-missing' : message === 'context-taken' ? message : 'not-an-id'
				faults.issues.push({ code: 'custom', path: [isName ? 'nameEn' : 'id'], message: said, input: id })
			}
			return z.NEVER
		},
	)
}

export const LocaleForm = z.object({
	tag: z.string('locale-missing').trim().pipe(NewLocale.shape.tag),
	name: z.string('language-name-missing').trim().max(60, 'too-long'),
	dir: NewLocale.shape.dir,
	fallback: z.string(),
})
export type LocaleFields = z.input<typeof LocaleForm>

const line = (missing: string) => z.string(missing).trim().max(400, 'too-long')

export const LessonForm = z
	.object({
		id: shortName.refine((id) => id !== 'index' && id !== 'assessment' && id !== 'constructor', 'lesson-taken'),
		title: line('title-missing'),
		aim: line('aim-missing'),
		locale: z.string(),
		kind: z.enum(['lesson', 'practice', 'reference']),
		minutes: z.coerce
			.number('minutes-not-valid')
			.int('minutes-not-valid')
			.min(1, 'minutes-not-valid')
			.max(180, 'minutes-not-valid'),
		optional: z.literal('on').optional(),
		after: z.string().optional(),
	})
	.transform(({ optional, ...lesson }): NewLesson => ({ ...lesson, optional: optional === 'on' }))
export type LessonFields = z.input<typeof LessonForm>
