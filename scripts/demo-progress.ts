import { choiceToken } from '#app/assessment/choice-token.ts'
import type { Learner } from '#app/assessment/learner.ts'
import type { CompiledQuestion, CompiledScenario } from '#app/curriculum/compiled-document.ts'
import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { answerLessonQuestion } from '#app/learning/answer-lesson-question.server.ts'
import { openLesson } from '#app/learning/open-lesson.server.ts'
import { recordProgress } from '#app/learning/record-progress.server.ts'
import { type RequestedLesson, requestedLesson } from '#app/learning/requested-lesson.server.ts'
import { saveReflection } from '#app/learning/save-text.server.ts'
import { chooseInScenario } from '#app/learning/walk-scenario.server.ts'
import type { Database } from '#db/connection.ts'

const DAY_MS = 24 * 60 * 60_000
const COMPLETED_LESSONS = 3
/** The seed of the choices in the forms that this file makes and reads itself. */
const SECRET = 'demo'

const REFLECTIONS = [
	'The deputy head at the secondary school. He would walk there after work. He would fear that a file is opened.',
	'“Could she say no to this without losing anything?” I would ask it before the minutes are written.',
]

/** Takes a learner through the first lessons of the first module, and into the one after, over the last days. */
export function learnHalfAModule(db: Database, learner: Learner, now: number): void {
	const { curriculum, modules } = currentCurriculum(db)
	const moduleId = curriculum.modules[0] ?? ''
	const lessonIds = modules[moduleId]?.lessons.map((lesson) => lesson.id) ?? []
	const words = REFLECTIONS.values()
	for (const [i, lessonId] of lessonIds.slice(0, COMPLETED_LESSONS + 1).entries()) {
		const reader = { ...learner, locale: 'en' }
		const lesson = requestedLesson(db, { moduleId, lessonId, reader, secret: SECRET })
		if (!lesson) return
		const readAt = now - (COMPLETED_LESSONS + 1 - i) * DAY_MS
		openLesson(db, { userId: learner.id, moduleId, lessonId }, readAt)
		if (i < COMPLETED_LESSONS) completeLesson(db, learner, lesson, words, readAt)
		else stopHalfway(db, learner, lesson, readAt)
	}
}

/** Reads a lesson to its end and does all that it asks. */
export function completeLesson(
	db: Database,
	learner: Learner,
	lesson: RequestedLesson,
	words: Iterator<string>,
	now: number,
): void {
	const { document } = lesson
	const writeId = (what: string) => `demo:${document.moduleId}:${document.documentId}:${what}`
	for (const { id, kind } of document.activities) {
		const question = kind === 'question' ? document.questions[id] : undefined
		if (question) {
			const form = rightAnswer(question, lesson.seed)
			answerLessonQuestion(db, { ...lesson, learner, questionId: id, responseId: writeId(id), form, now })
		}
		const text = kind === 'reflection' ? words.next().value : undefined
		if (text) saveReflection(db, { learner, document, activityId: id, writeId: writeId(id), text, basedOn: null, now })
		const way = kind === 'scenario' ? (wayToAnEnd(document.scenarios[id]) ?? []) : []
		for (const [at, choice] of way.entries()) {
			const given = { ...lesson, learner, scenarioId: id, writeId: writeId(`${id}:${at}`), now }
			chooseInScenario(db, { ...given, at, choice })
		}
	}
	recordProgress(db, { ...lesson, learner, writeId: writeId('end'), place: null, reachedEnd: true, now })
}

function stopHalfway(db: Database, learner: Learner, lesson: RequestedLesson, now: number) {
	const { toc, documentId } = lesson.document
	const place = toc[Math.floor(toc.length / 2)]?.id ?? null
	recordProgress(db, { ...lesson, learner, writeId: `demo:${documentId}:place`, place, reachedEnd: false, now })
}

/** The choices that lead from the start of a story to one of its ends in the fewest steps. */
function wayToAnEnd(scenario: CompiledScenario | undefined): number[] | null {
	if (!scenario) return null
	const seen = new Set<string>()
	const ways: { step: string; way: number[] }[] = [{ step: scenario.start, way: [] }]
	for (const { step, way } of ways) {
		const { choices = [], outcome = null } = scenario.steps[step] ?? {}
		if (outcome !== null) return way
		if (seen.has(step)) continue
		seen.add(step)
		ways.push(...choices.map(({ to }, choice) => ({ step: to, way: [...way, choice] })))
	}
	return null
}

/** A choice that is not right, for a question that has one; else null, and the question stays unanswered. */
export function wrongAnswer(question: CompiledQuestion, seed: string): URLSearchParams | null {
	if (question.kind === 'true-false') return new URLSearchParams({ choice: String(!question.answer) })
	if (question.kind !== 'single') return null
	const wrong = question.options.find((option) => !option.isCorrect)
	return wrong ? new URLSearchParams({ choice: choiceToken(seed, 'choice', question.id, wrong.id) }) : null
}

/** The form that a browser would send for the right answer. */
export function rightAnswer(question: CompiledQuestion, seed: string): URLSearchParams {
	const token = (label: 'choice' | 'right', id: string) => choiceToken(seed, label, question.id, id)
	switch (question.kind) {
		case 'single':
		case 'multiple':
			return new URLSearchParams(
				question.options.filter((option) => option.isCorrect).map(({ id }) => ['choice', token('choice', id)]),
			)
		case 'true-false':
			return new URLSearchParams({ choice: String(question.answer) })
		case 'ordering':
			return new URLSearchParams(question.items.map(({ id }, i) => [`position-${token('choice', id)}`, String(i + 1)]))
		case 'matching':
			return new URLSearchParams(question.pairs.map(({ id }) => [`match-${token('choice', id)}`, token('right', id)]))
		case 'numeric':
			return new URLSearchParams({ text: String(question.answer) })
		case 'short-text':
			return new URLSearchParams({ text: question.accepted[0] ?? '' })
	}
}
