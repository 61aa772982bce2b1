import type { Activity } from '#app/curriculum/compiled-document.ts'

/**
 * When is a lesson complete?
 *
 * When its reader has reached the end and has done what the text can follow: every question answered at least once,
 * rightly or not (a lesson teaches, the assessment judges), and every scenario walked to one of its ends.
 * Reflections and checklists are the reader's own: they are private, so no one could tell a good one from a full
 * stop, and words written to get past a gate are worse than none. They are asked for and never demanded.
 */
export function isLessonComplete(
	activities: readonly Activity[],
	done: { reachedEnd: boolean; answered: ReadonlySet<string>; endedScenarios: ReadonlySet<string> },
): boolean {
	return done.reachedEnd && openActivities(activities, done).length === 0
}

/** What a reader has still to do in a lesson before it can be complete, in reading order. */
export function openActivities(
	activities: readonly Activity[],
	done: { answered: ReadonlySet<string>; endedScenarios: ReadonlySet<string> },
): Activity[] {
	return activities.filter(({ id, kind }) => {
		if (kind === 'question') return !done.answered.has(id)
		if (kind === 'scenario') return !done.endedScenarios.has(id)
		return false
	})
}

export type LessonState = 'not-started' | 'in-progress' | 'completed'

/** Once completed, always completed: a question added to the text later takes nothing back. */
export function lessonState(progress: { completedAt: number | null } | undefined): LessonState {
	if (!progress) return 'not-started'
	return progress.completedAt === null ? 'in-progress' : 'completed'
}

/**
 * When is a module complete? When every lesson that is not optional is complete and the best post-test reached
 * the pass mark, in either order: who knows the matter may take the test first.
 */
export function isModuleComplete(
	lessons: readonly { id: string; optional: boolean }[],
	completedLessons: ReadonlySet<string>,
	hasPassedPostTest: boolean,
): boolean {
	return hasPassedPostTest && lessons.every((lesson) => lesson.optional || completedLessons.has(lesson.id))
}

/**
 * Which modules should come first and are not completed yet?
 *
 * Prerequisites advise for reading and lock only the post-test, and with it completion and the certificate. Adults
 * at work come with a question and may look for its answer in any module; what a certificate says
 * must rest on what it builds on. The pre-test stays open, for it helps to decide where to begin.
 */
export function missingPrerequisites(
	module: { prerequisites: readonly string[] },
	completedModules: ReadonlySet<string>,
): string[] {
	return module.prerequisites.filter((id) => !completedModules.has(id))
}
