import type { NextStep } from '#app/learning/module-progress.ts'

/** The page on which a person goes on in a module. */
export function pathOfNextStep(moduleId: string, next: NextStep): string {
	switch (next.kind) {
		case 'lesson': {
			const lesson = `/learn/${moduleId}/${next.lessonId}`
			return next.place ? `${lesson}#${next.place}` : lesson
		}
		case 'post-test':
			return `/learn/${moduleId}/assessment`
		case 'prerequisite':
			return `/learn/${next.moduleId}`
		case 'no-attempts-left':
		case 'done':
			return `/learn/${moduleId}`
	}
}
