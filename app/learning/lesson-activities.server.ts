import type { Given } from '#app/assessment/present-question.ts'
import { presentQuestion } from '#app/assessment/present-question.ts'
import type { CompiledDocument } from '#app/curriculum/compiled-document.ts'
import { openActivities } from './completion.ts'
import type { Activities } from './LessonActivity.tsx'
import type { QuestionState } from './LessonQuestion.tsx'
import type { ReflectionState } from './LessonReflection.tsx'
import type { LessonRecord } from './lesson-record.server.ts'
import { presentScenario, walkablePath } from './scenario-path.ts'

type Shown = {
	document: CompiledDocument
	record: LessonRecord
	/** See `lessonSeed`. */
	seed: string
	/** A question to be shown as if it had not been answered. */
	again?: string | null
	/** The one activity that is wanted; all of them without it. */
	only?: string
}

/**
 * What a reader sees of a lesson's activities: their own state, and no more than they may know.
 *
 * The ids of the next writes say which write of which activity it is: a page without scripts that is sent twice does
 * one thing, and the page stays the same, byte by byte, as long as nothing happened.
 */
export function lessonActivities({ document, record, seed, again, only }: Shown): Activities {
	const { moduleId, documentId } = document
	const idOf = (...parts: (string | number)[]) => [moduleId, documentId, ...parts].join(':')
	const activities: Activities = { questions: {}, scenarios: {}, checklists: {}, reflections: {} }
	for (const { id, kind } of document.activities) {
		if (only !== undefined && only !== id) continue
		if (kind === 'question') activities.questions[id] = questionState({ document, record, seed, again }, id, idOf)
		if (kind === 'checklist') {
			const { checked, version } = record.checklists.get(id) ?? { checked: [], version: 0 }
			activities.checklists[id] = { id, checked: [...checked], requestId: idOf('check', id, version) }
		}
		if (kind === 'reflection') {
			const { text, version } = record.reflections.get(id) ?? { text: '', version: 0 }
			activities.reflections[id] = { id, text, version, requestId: idOf('reflect', id, version) }
		}
		const scenario = document.scenarios[id]
		if (kind === 'scenario' && scenario) {
			const walked = record.scenarios.get(id)
			const presented = presentScenario(scenario, walkablePath(scenario, walked?.path ?? []))
			activities.scenarios[id] = { scenario: presented, requestId: idOf('scenario', id, walked?.version ?? 0) }
		}
	}
	return activities
}

function questionState(shown: Shown, id: string, idOf: (...parts: (string | number)[]) => string): QuestionState {
	const question = shown.document.questions[id]
	if (!question) throw new Error(`Document ${shown.document.hash} has no question ${id}`)
	const latest = shown.record.answers.get(id)
	const given: Given | undefined =
		latest && shown.again !== id ? { answer: latest.answer, isRevealed: true } : undefined
	return {
		question: presentQuestion(question, shown.seed, given),
		requestId: idOf('answer', id, latest?.tryNumber ?? 0),
	}
}

export function noteState(document: CompiledDocument, record: LessonRecord): ReflectionState {
	const { text, version } = record.note ?? { text: '', version: 0 }
	return { id: 'note', text, version, requestId: [document.moduleId, document.documentId, 'note', version].join(':') }
}

/** Ids of what this reader has still to do in the lesson. */
export function openActivityIds(document: CompiledDocument, record: LessonRecord): string[] {
	const ended = [...record.scenarios].filter(([, { hasEnded }]) => hasEnded).map(([id]) => id)
	const done = { answered: new Set(record.answers.keys()), endedScenarios: new Set(ended) }
	return openActivities(document.activities, done).map(({ id }) => id)
}
