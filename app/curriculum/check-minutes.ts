import type { ContentTree } from './content-tree.ts'
import type { Fault } from './fault.ts'
import type { OutlinedFile } from './outlined-file.ts'
import { isTrueToTime, readingMinutes } from './reading-time.ts'
import { BASE_LAYER } from './resolve-variant.ts'

/** Lessons whose minutes in module.yaml are far from those their text takes, in the first locale. Warnings. */
export function checkMinutes(tree: ContentTree, outlined: readonly OutlinedFile[]): Fault[] {
	const first = tree.config.curriculum.locales[0]?.tag
	const find = (moduleId: string, name: string) =>
		outlined.find(({ file }) => {
			return file.moduleId === moduleId && file.name === name && file.layer === BASE_LAYER && file.locale === first
		})
	return Object.entries(tree.config.modules).flatMap(([moduleId, module]) =>
		module.lessons.flatMap((lesson, index) => {
			const text = find(moduleId, `${lesson.id}.mdx`)
			if (!text) return []
			const slots = text.outline.slots
				.map((slot) => find(moduleId, `slots/${slot.value}.mdx`))
				.filter((slot) => slot !== undefined)
			const estimated = readingMinutes([text, ...slots].map((each) => each.outline))
			if (isTrueToTime(lesson.minutes, estimated)) return []
			const path = `${tree.shownAs}/modules/${moduleId}/module.yaml`
			const message = `“${lesson.id}” says ${lesson.minutes} minutes; its words and activities take about ${Math.round(estimated)}: correct the minutes or the text.`
			return [{ path, ...tree.locate(path, ['lessons', index, 'minutes']), code: 'minutes', message }]
		}),
	)
}
