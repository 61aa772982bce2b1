import type { Learner } from '#app/assessment/learner.ts'
import type { CompiledDocument } from '#app/curriculum/compiled-document.ts'
import type { Database } from '#db/connection.ts'
import { chooseStep, type ScenarioMove, walkablePath } from './scenario-path.ts'
import { type JustCompleted, type LessonText, settleLesson } from './settle.server.ts'
import { type EntryKey, findEntry, saveEntry } from './workbook-entries.server.ts'
import { type WriteRefusal, writeOnce } from './write-once.server.ts'

export type ScenarioWrite = {
	learner: Learner
	module: LessonText['module']
	document: LessonText['document'] & Pick<CompiledDocument, 'scenarios'>
	scenarioId: string
	/** Client-made. */
	writeId: unknown
	now: number
}

export type ScenarioResult =
	| { ok: true; path: string[]; justCompleted: JustCompleted }
	| { ok: false; reason: WriteRefusal | 'unknown-activity' | Extract<ScenarioMove, { ok: false }>['reason'] }

/**
 * One choice in a scenario.
 *
 * @param choice.at which step it was made at, counted from 0, see `chooseStep`
 */
export function chooseInScenario(
	db: Database,
	{ at, choice, ...given }: ScenarioWrite & { at: number; choice: number },
): ScenarioResult {
	const scenario = scenarioOf(given)
	if (!scenario) return { ok: false, reason: 'unknown-activity' }
	return writeOnce<ScenarioResult>(db, writeOf(given, ['choose', at, choice]), {
		perform: () => {
			const before = walked(db, given)
			const move = chooseStep(scenario, walkablePath(scenario, before.path), at, choice)
			if (!move.ok) return move
			const hasEnded = before.hasEnded || move.outcome !== null
			saveEntry(db, keyOf(given), { path: move.path, hasEnded }, given.now)
			const justCompleted = hasEnded ? settleLesson(db, given.learner.id, given, given.now) : null
			return { ok: true, path: move.path, justCompleted }
		},
		replay: () => ({ ok: true, path: walkablePath(scenario, walked(db, given).path), justCompleted: null }),
	})
}

/** Back to the start. That an end was reached before is not forgotten. */
export function restartScenario(db: Database, given: ScenarioWrite): ScenarioResult {
	const scenario = scenarioOf(given)
	if (!scenario) return { ok: false, reason: 'unknown-activity' }
	return writeOnce<ScenarioResult>(db, writeOf(given, ['restart']), {
		perform: () => {
			const path = [scenario.start]
			saveEntry(db, keyOf(given), { path, hasEnded: walked(db, given).hasEnded }, given.now)
			return { ok: true, path, justCompleted: null }
		},
		replay: () => ({ ok: true, path: walkablePath(scenario, walked(db, given).path), justCompleted: null }),
	})
}

function scenarioOf({ document, scenarioId }: ScenarioWrite) {
	return Object.hasOwn(document.scenarios, scenarioId) ? document.scenarios[scenarioId] : undefined
}

function keyOf({ learner, document, scenarioId }: ScenarioWrite): EntryKey {
	return {
		userId: learner.id,
		moduleId: document.moduleId,
		lessonId: document.documentId,
		kind: 'scenario',
		activityId: scenarioId,
	}
}

function writeOf(given: ScenarioWrite, what: readonly unknown[]) {
	return { userId: given.learner.id, id: given.writeId, content: [keyOf(given), ...what], now: given.now }
}

function walked(db: Database, given: ScenarioWrite): { path: string[]; hasEnded: boolean } {
	const body = findEntry(db, keyOf(given))?.body
	return body && 'path' in body ? body : { path: [], hasEnded: false }
}
