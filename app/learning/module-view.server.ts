import { allModules } from '#app/curriculum/all-modules.server.ts'
import { requestedModule } from '#app/curriculum/requested-module.server.ts'
import type { Database } from '#db/connection.ts'
import { hasAnswered } from './answer-survey.server.ts'
import { myLearning } from './my-learning.server.ts'

type Reader = { userId: string; locale: string; contextId: string | null }

/** What a practitioner sees of one module, as it is in their context and as far as they are; null where there is none. */
export function moduleView(db: Database, moduleId: string, { userId, ...reader }: Reader) {
	const requested = requestedModule(db, moduleId, reader)
	if (!requested) return null
	const { config, module, welcome, read } = requested
	const modules = allModules(db, reader).map((each) => each.module)
	const progress = myLearning(db, userId, modules).modules.find((each) => each.moduleId === module.id)
	if (!progress) return null
	const { state, next, fraction, minutesLeft, completedAt } = progress
	const titleOf = (id: string) => requestedModule(db, id, reader)?.welcome.title ?? id
	return {
		id: module.id,
		number: config.curriculum.modules.indexOf(module.id),
		title: welcome.title,
		summary: welcome.summary,
		segments: welcome.segments,
		objectives: module.objectives.map((id) => welcome.objectives[id] ?? id),
		/** Titles of the modules that one does well to complete first. */
		missing: progress.missingPrerequisites.map(titleOf),
		lessons: progress.lessons.map((lesson, index) => ({
			...lesson,
			title: read(lesson.id)?.title ?? lesson.id,
			kind: module.lessons[index]?.kind,
		})),
		state,
		next,
		fraction,
		minutesLeft,
		completedAt,
		hasPassed: progress.hasPassedPostTest,
		isSurveyOpen: completedAt !== null && !hasAnswered(db, { userId, survey: 'reaction', subject: module.id }),
	}
}

export type ModuleView = NonNullable<ReturnType<typeof moduleView>>
