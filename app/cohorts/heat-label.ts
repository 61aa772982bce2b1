import { m } from '#app/i18n/messages.ts'
import type { LessonCell, TestCell } from './heat-map.ts'

const LESSONS: Record<LessonCell, () => string> = {
	none: m.insight_cell_none,
	opened: m.insight_cell_opened,
	reached: m.insight_cell_reached,
	completed: m.insight_cell_completed,
}
const TESTS: Record<TestCell, () => string> = {
	none: m.insight_test_none,
	failed: m.insight_test_failed,
	passed: m.insight_test_passed,
}

/** What a cell says, in words. */
export function lessonCellLabel(cell: LessonCell): string {
	return LESSONS[cell]()
}

export function testCellLabel(cell: TestCell): string {
	return TESTS[cell]()
}
