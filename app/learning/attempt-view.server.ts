import { presentAttempt } from '#app/assessment/present-attempt.server.ts'
import { directionOf } from '#app/i18n/locale.ts'
import type { Database } from '#db/connection.ts'
import type { QuestionState } from './LessonQuestion.tsx'
import { completionsOf } from './module-completions.server.ts'
import type { RequestedAttempt } from './requested-attempt.server.ts'

/** An attempt as its owner may see it now, with what the page around it needs. JSON-safe, answer-free while open. */
export function attemptView(db: Database, { attempt, document, module, welcome }: RequestedAttempt) {
	const { items, ...presented } = presentAttempt(db, attempt, document)
	return {
		...presented,
		moduleId: module.id,
		moduleTitle: welcome.title,
		passMark: module.passMark,
		dir: directionOf(attempt.locale),
		items: items.map(
			({ tries, ...question }): QuestionState => ({ question, requestId: requestId(attempt.id, question.id, tries) }),
		),
		objectives: Object.entries(presented.objectiveScores ?? {}).map(([id, score]) => ({
			id,
			text: welcome.objectives[id] ?? id,
			score,
		})),
		isModuleComplete: completionsOf(db, attempt.userId).some(({ moduleId }) => moduleId === module.id),
	}
}

export type AttemptView = ReturnType<typeof attemptView>

/** One item after it was answered, and how many are still without an answer. */
export function attemptItem(db: Database, { attempt, document }: RequestedAttempt, questionId: string) {
	const { items, itemCount, answeredCount } = presentAttempt(db, attempt, document, questionId)
	const [item] = items
	if (!item) throw new Error(`Attempt ${attempt.id} has no item ${questionId}`)
	const { tries, ...question } = item
	return {
		activity: { question, requestId: requestId(attempt.id, questionId, tries) },
		openCount: itemCount - answeredCount,
		firstOpen: null,
		isComplete: false,
	}
}

function requestId(attemptId: string, questionId: string, tries: number): string {
	return `${attemptId}:${questionId}:${tries}`
}
