import type { ContentTree } from './content-tree.ts'
import type { Fault } from './fault.ts'
import type { OutlinedFile } from './outlined-file.ts'
import { isTrueToTime, readingMinutes } from './reading-time.ts'
import { BASE_LAYER } from './resolve-variant.ts'

/** The minutes that a lesson promises, and those that it takes in each language of the shared curriculum. */
export type LessonTime = { moduleId: string; lessonId: string; promised: number; estimated: Record<string, number> }

/** In the languages in which a lesson has a text. */
export function lessonTimes(tree: ContentTree, outlined: readonly OutlinedFile[]): LessonTime[] {
	const base = new Map(
		outlined
			.filter(({ file }) => file.layer === BASE_LAYER)
			.map((each) => [`${each.file.moduleId}/${each.file.locale}/${each.file.name}`, each.outline]),
	)
	const minutesIn = (moduleId: string, lessonId: string, locale: string) => {
		const text = base.get(`${moduleId}/${locale}/${lessonId}.mdx`)
		if (!text) return null
		const slots = text.slots.map(({ value }) => base.get(`${moduleId}/${locale}/slots/${value}.mdx`))
		return readingMinutes([text, ...slots.filter((slot) => slot !== undefined)], locale)
	}
	return Object.entries(tree.config.modules).flatMap(([moduleId, module]) =>
		module.lessons.map(({ id, minutes }) => ({
			moduleId,
			lessonId: id,
			promised: minutes,
			estimated: Object.fromEntries(
				tree.config.shipped.locales.flatMap(({ tag }) => {
					const estimate = minutesIn(moduleId, id, tag)
					return estimate === null ? [] : [[tag, estimate]]
				}),
			),
		})),
	)
}

/** Lessons whose minutes in module.yaml are not those that their text takes, in one language or more. */
export function checkMinutes(tree: ContentTree, times: readonly LessonTime[]): Fault[] {
	return times.flatMap(({ moduleId, lessonId, promised, estimated }) => {
		const off = Object.entries(estimated).filter(([, minutes]) => !isTrueToTime(promised, minutes))
		if (off.length === 0) return []
		const index = tree.config.modules[moduleId]?.lessons.findIndex(({ id }) => id === lessonId) ?? 0
		const path = `${tree.shownAs}/modules/${moduleId}/module.yaml`
		const takes = off.map(([locale, minutes]) => `${Math.round(minutes)} in ${locale}`).join(', ')
		const message = `“${lessonId}” says ${promised} minutes; its words and activities take about ${takes}: correct the minutes or the text.`
		return [{ path, ...tree.locate(path, ['lessons', index, 'minutes']), code: 'minutes', message }]
	})
}
