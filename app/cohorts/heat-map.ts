import { hasPassed } from '#app/assessment/attempt-score.ts'
import type { CohortRecords, LessonRow } from './cohort-records.server.ts'
import { lastActive } from './last-active.ts'

/**
 * How far everybody is in every lesson of a cohort's plan, as recorded: a row for each person, a cell for each lesson and
 * one for each module's test.
 */
export const LESSON_CELLS = ['none', 'opened', 'reached', 'completed'] as const
export type LessonCell = (typeof LESSON_CELLS)[number]
export type TestCell = 'none' | 'failed' | 'passed'

/** A module of the plan, with its lessons as the cohort has them and the score from 0 to 1 that it asks for. */
export type HeatColumn = { moduleId: string; lessonIds: readonly string[]; mark: number }

export type HeatModule = {
	lessons: LessonCell[]
	test: TestCell
	/** Of the submitted post-tests; null where there is none. */
	bestScore: number | null
	isCompleted: boolean
}
export type HeatRow = {
	userId: string
	displayName: string
	isPaused: boolean
	/** Of `lastActive`; null if never. */
	lastActiveAt: number | null
	/** Lessons completed and tests passed, of all columns. */
	done: number
	/** In the order of the columns. */
	modules: HeatModule[]
}

export function lessonCell(lesson: Pick<LessonRow, 'reachedEndAt' | 'completedAt'> | undefined): LessonCell {
	if (!lesson) return 'none'
	if (lesson.completedAt !== null) return 'completed'
	return lesson.reachedEndAt === null ? 'opened' : 'reached'
}

export function testCell(bestScore: number | null, mark: number): TestCell {
	if (bestScore === null) return 'none'
	return hasPassed(bestScore, mark) ? 'passed' : 'failed'
}

export function heatRows(records: CohortRecords, columns: readonly HeatColumn[]): HeatRow[] {
	const last = lastActive(records)
	const lessonsOf = Map.groupBy(records.lessons, ({ userId }) => userId)
	const testsOf = Map.groupBy(
		records.attempts.filter(({ form, submittedAt }) => form === 'post' && submittedAt !== null),
		({ userId }) => userId,
	)
	const completed = new Set(records.completions.map(({ userId, moduleId }) => `${userId} ${moduleId}`))
	return records.people.map(({ userId, displayName, state }) => {
		const seen = lessonsOf.get(userId) ?? []
		const byId = new Map(seen.map((lesson) => [`${lesson.moduleId} ${lesson.lessonId}`, lesson]))
		const tests = testsOf.get(userId) ?? []
		const modules = columns.map(({ moduleId, lessonIds, mark }): HeatModule => {
			const scores = tests.filter((test) => test.moduleId === moduleId).map(({ score }) => score ?? 0)
			const bestScore = scores.length === 0 ? null : Math.max(...scores)
			return {
				lessons: lessonIds.map((lessonId) => lessonCell(byId.get(`${moduleId} ${lessonId}`))),
				test: testCell(bestScore, mark),
				bestScore,
				isCompleted: completed.has(`${userId} ${moduleId}`),
			}
		})
		const isDone = (cell: LessonCell | TestCell) => cell === 'completed' || cell === 'passed'
		return {
			userId,
			displayName,
			isPaused: state === 'paused',
			lastActiveAt: last.get(userId) ?? null,
			done: modules.flatMap(({ lessons, test }) => [...lessons, test]).filter(isDone).length,
			modules,
		}
	})
}

export const HEAT_ORDERS = ['name', 'done', 'active'] as const
export type HeatOrder = (typeof HEAT_ORDERS)[number]

/** By name, or those first who have done least, or who have been away longest. */
export function sortHeatRows(rows: readonly HeatRow[], order: HeatOrder, locale: string): HeatRow[] {
	const names = new Intl.Collator(locale)
	const keys: Record<HeatOrder, (row: HeatRow) => number> = {
		name: () => 0,
		done: ({ done }) => done,
		active: ({ lastActiveAt }) => lastActiveAt ?? 0,
	}
	const key = keys[order]
	return rows.toSorted((a, b) => key(a) - key(b) || names.compare(a.displayName, b.displayName))
}
