import type { RequestedModule } from '#app/curriculum/requested-module.server.ts'
import type { LearningInModule } from './my-learning.server.ts'

/** A module in a person's list of them. */
export type ModuleCard = Pick<LearningInModule, 'state' | 'fraction' | 'minutesLeft' | 'next'> & {
	id: string
	title: string
	summary: string
	/** The lesson to go on with; null where it is something else. */
	lesson: string | null
	done: number
	lessonCount: number
}

export function moduleCard(learning: LearningInModule, { welcome, read }: RequestedModule): ModuleCard {
	const { moduleId, state, fraction, minutesLeft, next, lessons } = learning
	return {
		id: moduleId,
		title: welcome.title,
		summary: welcome.summary,
		lesson: next.kind === 'lesson' ? (read(next.lessonId)?.title ?? null) : null,
		done: lessons.filter((lesson) => lesson.state === 'completed').length,
		lessonCount: lessons.length,
		state,
		fraction,
		minutesLeft,
		next,
	}
}
