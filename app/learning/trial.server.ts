import { gradeAnswer } from '#app/assessment/grade.ts'
import { type FormValues, readAnswer } from '#app/assessment/read-answer.ts'
import type { CompiledDocument, CompiledScenario } from '#app/curriculum/compiled-document.ts'
import type { Activities } from './LessonActivity.tsx'
import { lessonActivities } from './lesson-activities.server.ts'
import type { LessonRecord } from './lesson-record.server.ts'
import { checklistItems } from './save-checklist.server.ts'
import { chooseStep, type ScenarioPath } from './scenario-path.ts'
import { MAX_WORKBOOK_CHARACTERS } from './workbook-limits.ts'

/**
 * A text whose activities can be tried out: they answer as in a lesson, and nothing is recorded. What one form says is
 * all that is known of the person, so a scenario's form brings along the way that was walked before.
 */
type Trial = { document: CompiledDocument; seed: string }

export type TrialForm = FormValues & { get: (name: string) => unknown }
export type TrialResult = { ok: true; activities: Activities } | { ok: false; reason: string }
type Imagined = { ok: true; record: Partial<LessonRecord> } | { ok: false; reason: string }

/** The activities of a text before anything was done. */
export function untouched(trial: Trial): Activities {
	return activitiesFor(trial, {})
}

/** The activities of a text after one act in one of them. */
export function tryOut(trial: Trial, form: TrialForm): TrialResult {
	const imagined = imagine(trial, String(form.get('activity') ?? ''), form)
	return imagined.ok ? { ok: true, activities: activitiesFor(trial, imagined.record) } : imagined
}

function imagine({ document, seed }: Trial, id: string, form: TrialForm): Imagined {
	const kind = document.activities.find((activity) => activity.id === id)?.kind
	switch (form.get('intent')) {
		case 'answer': {
			const question = kind === 'question' ? document.questions[id] : undefined
			if (!question) return { ok: false, reason: 'unknown-activity' }
			const reading = readAnswer(question, seed, form)
			if (!reading.ok) return reading
			const { score } = gradeAnswer(question, reading.answer)
			return record({ answers: new Map([[id, { answer: reading.answer, score, tryNumber: 1, answeredAt: 0 }]]) })
		}
		case 'check': {
			const checked = checklistItems(document.segments, id).filter((item) => form.getAll('checked').includes(item))
			return record({ checklists: new Map([[id, { checked, version: 0 }]]) })
		}
		case 'reflect': {
			const text = String(form.get('text') ?? '').slice(0, MAX_WORKBOOK_CHARACTERS)
			return record({ reflections: new Map([[id, { text, version: 0, updatedAt: 0 }]]) })
		}
		case 'choose': {
			const scenario = kind === 'scenario' ? document.scenarios[id] : undefined
			if (!scenario) return { ok: false, reason: 'unknown-activity' }
			const path = pathAlong(scenario, String(form.get('walked') ?? ''))
			const move = path && chooseStep(scenario, path, wholeNumber(form.get('at')), wholeNumber(form.get('choice')))
			if (!move) return { ok: false, reason: 'not-here' }
			return move.ok ? record({ scenarios: new Map([[id, { path: move.path, hasEnded: false, version: 0 }]]) }) : move
		}
		default:
			return record({})
	}
}

function record(known: Partial<LessonRecord>): Imagined {
	return { ok: true, record: known }
}

function activitiesFor({ document, seed }: Trial, known: Partial<LessonRecord>): Activities {
	const nothing = { progress: null, answers: new Map(), reflections: new Map(), note: null, checklists: new Map() }
	const imagined: LessonRecord = { ...nothing, scenarios: new Map(), ...known }
	const activities = lessonActivities({ document, record: imagined, seed })
	for (const [id, state] of Object.entries(activities.scenarios)) {
		const scenario = document.scenarios[id]
		if (scenario) state.walked = choicesAlong(scenario, imagined.scenarios.get(id)?.path ?? []).join('.')
	}
	return activities
}

/** The choices that lead along a path, by their numbers: step ids stay on the server, for they tell how a choice ends. */
function choicesAlong(scenario: CompiledScenario, path: ScenarioPath): number[] {
	return path.slice(1).map((to, index) => {
		const choices = scenario.steps[path[index] ?? '']?.choices ?? []
		return choices.findIndex((choice) => choice.to === to)
	})
}

/** The path that these choices lead along, or null where the scenario has no such way. */
function pathAlong(scenario: CompiledScenario, choices: string): ScenarioPath | null {
	let path: ScenarioPath = [scenario.start]
	for (const choice of choices === '' ? [] : choices.split('.')) {
		const move = chooseStep(scenario, path, path.length - 1, wholeNumber(choice))
		if (!move.ok) return null
		path = move.path
	}
	return path
}

function wholeNumber(text: unknown): number {
	return typeof text === 'string' && /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
}
