import { attemptsLeft, hasPassed } from '#app/assessment/attempt-score.ts'
import type { ModuleConfig } from '#app/curriculum/curriculum-config.ts'
import { isModuleComplete, type LessonState, lessonState, missingPrerequisites } from './completion.ts'

/** What is recorded of one person in one module. */
export type ModuleRecord = {
	/** By lesson id. */
	lessons: ReadonlyMap<string, { lastSeenAt: number; lastPlace: string | null; completedAt: number | null }>
	/** Of submitted post-tests; null where there is none. */
	bestPostScore: number | null
	startedPostTests: number
	openPostAttemptId: string | null
	completedAt: number | null
}

export type NextStep =
	| { kind: 'lesson'; lessonId: string; place: string | null }
	| { kind: 'post-test' }
	/** Everything else is done, and this module comes first. */
	| { kind: 'prerequisite'; moduleId: string }
	/** The lessons are read and no attempt is left: a trainer can say how to go on. */
	| { kind: 'no-attempts-left' }
	| { kind: 'done' }

export type ModuleProgress = {
	state: LessonState
	lessons: { id: string; minutes: number; isOptional: boolean; state: LessonState }[]
	/** 0 to 1, by minutes; 1 exactly when the module is complete. */
	fraction: number
	minutesLeft: number
	next: NextStep
	/** Modules to complete before the post-test opens. */
	missingPrerequisites: string[]
	hasPassedPostTest: boolean
	attemptsLeft: number
}

/** What one item of a test takes, reading included. */
export const MINUTES_PER_ITEM = 1

/**
 * How far is this person in this module, how long will the rest take, and where do they go on?
 *
 * Optional lessons count for nothing until they are opened, and the post-test counts as one more step, so that
 * nobody sees 100 % with a test to go. A lesson half read counts as unread: an estimate that is kept is kinder than one
 * that is not.
 */
export function moduleProgress(
	module: ModuleConfig,
	record: ModuleRecord,
	completedModules: ReadonlySet<string>,
): ModuleProgress {
	const lessons = module.lessons.map(({ id, minutes, optional }) => ({
		id,
		minutes,
		isOptional: optional,
		state: lessonState(record.lessons.get(id)),
	}))
	const hasPassedPostTest = hasPassed(record.bestPostScore, module.passMark)
	const completedLessons = new Set(lessons.filter(({ state }) => state === 'completed').map(({ id }) => id))
	const isComplete =
		record.completedAt !== null || isModuleComplete(module.lessons, completedLessons, hasPassedPostTest)

	const steps = [
		...lessons
			.filter((lesson) => !lesson.isOptional)
			.map((l) => ({ minutes: l.minutes, isDone: l.state === 'completed' })),
		{ minutes: postTestMinutes(module), isDone: hasPassedPostTest },
	]
	const minutesOf = (isDone: boolean) => sum(steps.filter((step) => step.isDone === isDone).map((step) => step.minutes))
	const hasBegun = record.lessons.size > 0 || record.startedPostTests > 0
	const missing = missingPrerequisites(module, completedModules)
	const left = attemptsLeft(module.assessment.attemptsAllowed, record.startedPostTests)

	return {
		state: isComplete ? 'completed' : hasBegun ? 'in-progress' : 'not-started',
		lessons,
		fraction: isComplete ? 1 : minutesOf(true) / (minutesOf(true) + minutesOf(false)),
		minutesLeft: isComplete ? 0 : minutesOf(false),
		next: isComplete ? { kind: 'done' } : nextStep(lessons, record, { hasPassedPostTest, missing, attemptsLeft: left }),
		missingPrerequisites: missing,
		hasPassedPostTest,
		attemptsLeft: left,
	}
}

/**
 * Where to go on: the lesson last seen if it is not complete; else the first required lesson after it that is not;
 * else the first one anywhere; else the test.
 */
function nextStep(
	lessons: ModuleProgress['lessons'],
	record: ModuleRecord,
	test: { hasPassedPostTest: boolean; missing: readonly string[]; attemptsLeft: number },
): NextStep {
	const lastSeen = lastSeenLesson(record.lessons)
	const index = lessons.findIndex(({ id }) => id === lastSeen)
	const isOpen = (lesson: ModuleProgress['lessons'][number]) => !lesson.isOptional && lesson.state !== 'completed'
	const lesson =
		lessons.find(({ id, state }) => id === lastSeen && state !== 'completed') ??
		lessons.slice(index + 1).find(isOpen) ??
		lessons.find(isOpen)
	if (lesson) return { kind: 'lesson', lessonId: lesson.id, place: record.lessons.get(lesson.id)?.lastPlace ?? null }
	const [prerequisite] = test.missing
	if (prerequisite !== undefined) return { kind: 'prerequisite', moduleId: prerequisite }
	return test.attemptsLeft > 0 || record.openPostAttemptId ? { kind: 'post-test' } : { kind: 'no-attempts-left' }
}

function lastSeenLesson(lessons: ModuleRecord['lessons']): string | null {
	let last: { id: string; lastSeenAt: number } | null = null
	for (const [id, { lastSeenAt }] of lessons) {
		if (!last || lastSeenAt > last.lastSeenAt) last = { id, lastSeenAt }
	}
	return last?.id ?? null
}

function postTestMinutes(module: ModuleConfig): number {
	return module.objectives.length * module.assessment.postItemsPerObjective * MINUTES_PER_ITEM
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
