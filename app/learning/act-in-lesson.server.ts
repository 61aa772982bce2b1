import type { Learner } from '#app/assessment/learner.ts'
import type { CompiledDocument } from '#app/curriculum/compiled-document.ts'
import type { ModuleConfig } from '#app/curriculum/curriculum-config.ts'
import type { Database } from '#db/connection.ts'
import { answerLessonQuestion } from './answer-lesson-question.server.ts'
import { acknowledgeText } from './progress.server.ts'
import { recordProgress } from './record-progress.server.ts'
import { saveChecklist } from './save-checklist.server.ts'
import { saveNote, saveReflection } from './save-text.server.ts'
import { chooseInScenario, restartScenario } from './walk-scenario.server.ts'

export const LESSON_INTENTS = [
	'answer',
	'check',
	'reflect',
	'note',
	'choose',
	'restart',
	'place',
	'finish',
	'seen',
] as const
export type LessonIntent = (typeof LESSON_INTENTS)[number]

type Act = {
	learner: Learner
	/** See `lessonSeed`. */
	seed: string
	module: ModuleConfig
	document: CompiledDocument
	/** Which activity is meant; empty where the lesson as a whole is. */
	activityId: string
	form: FormData
	now: number
}

/** Does what a form of a lesson asks for. Refusals are of the use case it went to. */
export function actInLesson(db: Database, intent: LessonIntent, { activityId, form, ...act }: Act) {
	const write = { ...act, writeId: form.get('requestId') }
	const isNumber = (name: string) => /^\d{1,6}$/.test(String(form.get(name) ?? ''))
	const number = (name: string) => (isNumber(name) ? Number(form.get(name)) : Number.NaN)
	switch (intent) {
		case 'answer':
			return answerLessonQuestion(db, { ...act, questionId: activityId, responseId: write.writeId, form })
		case 'check':
			return saveChecklist(db, { ...write, activityId, checked: form.getAll('checked') })
		case 'reflect':
		case 'note': {
			const words = { ...write, text: form.get('text'), basedOn: isNumber('version') ? number('version') : null }
			return intent === 'note' ? saveNote(db, words) : saveReflection(db, { ...words, activityId })
		}
		case 'choose':
			return chooseInScenario(db, { ...write, scenarioId: activityId, at: number('at'), choice: number('choice') })
		case 'restart':
			return restartScenario(db, { ...write, scenarioId: activityId })
		case 'place':
			return recordProgress(db, { ...write, place: String(form.get('place') ?? ''), reachedEnd: false })
		case 'finish':
			return recordProgress(db, { ...write, place: null, reachedEnd: true })
		case 'seen':
			return noteSeen(db, act)
	}
}

/** Doing it twice is doing it once, so it needs no id. */
function noteSeen(db: Database, { learner, document }: Pick<Act, 'learner' | 'document'>) {
	const lesson = { userId: learner.id, moduleId: document.moduleId, lessonId: document.documentId }
	acknowledgeText(db, lesson, document.hash)
	return { ok: true as const }
}
