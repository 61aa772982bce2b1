import { answerAttemptItem } from '#app/assessment/answer-attempt-item.server.ts'
import { formOf } from '#app/assessment/answer-form.fixture.ts'
import { findOwnAttempt } from '#app/assessment/attempts.server.ts'
import { assessmentDocument, lessonDocument } from '#app/assessment/document.fixture.ts'
import { addLearner } from '#app/assessment/learner.fixture.ts'
import { questions } from '#app/assessment/questions.fixture.ts'
import type { CompiledDocument } from '#app/curriculum/compiled-document.ts'
import { createTestDatabase } from '#tests/database.ts'
import { answerLessonQuestion } from './answer-lesson-question.server.ts'
import { moduleConfig as module } from './module.fixture.ts'
import { insertCompletion } from './module-completions.server.ts'
import { startModuleTest, submitModuleTest } from './module-tests.server.ts'
import { recordProgress } from './record-progress.server.ts'
import { scenario } from './scenario.fixture.ts'
import { chooseInScenario } from './walk-scenario.server.ts'

/** A lesson that asks one question and one scenario; for tests. */
export const gap: CompiledDocument = {
	...lessonDocument,
	questions: { 'q-single': questions.single },
	scenarios: { 'friday-call': scenario },
	activities: [
		{ id: 'first-door', kind: 'reflection' },
		{ id: 'q-single', kind: 'question' },
		{ id: 'friday-call', kind: 'scenario' },
	],
}
/** Another lesson of the module, that asks nothing. */
export const lesson = (documentId: string): CompiledDocument => ({
	...lessonDocument,
	documentId,
	questions: {},
	activities: [],
})
export const GAP = { userId: 'amina', moduleId: module.id, lessonId: 'gap' }

/** A learner, Amina, who takes a module on a database of her own, one second after the other; for tests. */
export function studyRoom() {
	const db = createTestDatabase()
	const learner = addLearner(db)
	let clock = 0
	const tick = () => (clock += 1_000)
	const answer = (responseId: string) => {
		const form = formOf(questions.single, 'seed', { kind: 'single', choice: 'convicted' })
		return answerLessonQuestion(db, {
			learner,
			module,
			document: gap,
			questionId: 'q-single',
			seed: 'seed',
			responseId,
			form,
			now: tick(),
		})
	}
	const report = (document: CompiledDocument, writeId: string, rest: { place?: string; reachedEnd?: boolean } = {}) =>
		recordProgress(db, { learner, module, document, writeId, place: null, reachedEnd: false, now: tick(), ...rest })
	const readToTheEnd = (document: CompiledDocument) =>
		report(document, `end-of-${document.documentId}`, { reachedEnd: true })
	const endScenario = () =>
		chooseInScenario(db, {
			learner,
			module,
			document: gap,
			scenarioId: 'friday-call',
			writeId: 's',
			at: 0,
			choice: 0,
			now: tick(),
		})

	/** Takes the post-test with so many of its two items right. */
	function takeTest(number: number, right: number) {
		const started = startModuleTest(db, {
			learner,
			module,
			form: 'post',
			number,
			document: assessmentDocument,
			now: tick(),
		})
		if (!started.ok) return started
		const { attemptId } = started
		for (const [index, questionId] of (findOwnAttempt(db, learner.id, attemptId)?.itemIds ?? []).entries()) {
			const form = new URLSearchParams({ choice: index < right ? 'true' : 'false' })
			const responseId = `${attemptId}:${questionId}`
			answerAttemptItem(db, {
				learner,
				attemptId,
				document: assessmentDocument,
				questionId,
				responseId,
				form,
				now: tick(),
			})
		}
		return submitModuleTest(db, { learner, module, attemptId, document: assessmentDocument, now: tick() })
	}
	/** The module that comes before, completed by way of an attempt of its own. */
	function completeIntroduction() {
		const moduleId = 'introduction'
		const intro = { ...module, id: moduleId, prerequisites: [] }
		const document = { ...assessmentDocument, moduleId }
		const started = startModuleTest(db, { learner, module: intro, form: 'post', number: 1, document, now: tick() })
		if (!started.ok) throw new Error(started.reason)
		const done = {
			userId: learner.id,
			moduleId,
			completedAt: tick(),
			attemptId: started.attemptId,
			score: 1,
			locale: 'fr',
			contextId: null,
		}
		insertCompletion(db, done)
	}

	return {
		db,
		learner,
		module,
		tick,
		now: () => clock,
		answer,
		report,
		readToTheEnd,
		endScenario,
		takeTest,
		completeIntroduction,
	}
}
