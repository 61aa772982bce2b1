import { type LatestResponse, latestResponses } from '#app/assessment/responses.server.ts'
import type { Database } from '#db/connection.ts'
import type { LessonKey } from './progress.server.ts'
import { entriesInLesson } from './workbook-entries.server.ts'

/** What one person has answered and written in one lesson. */
export type LessonRecord = {
	/** The last answers, by question id. */
	answers: ReadonlyMap<string, LatestResponse>
	reflections: ReadonlyMap<string, SavedWords>
	/** Null where nothing was written yet. */
	note: SavedWords | null
	/** By checklist id. */
	checklists: ReadonlyMap<string, TickedChecklist>
	/** By scenario id; run the path through `walkablePath` before use. */
	scenarios: ReadonlyMap<string, WalkedScenario>
}

/** Ids of what is ticked. */
export type TickedChecklist = { checked: readonly string[]; version: number }

export type WalkedScenario = { path: readonly string[]; hasEnded: boolean; version: number }

export type SavedWords = { text: string; version: number; updatedAt: number }

/** For the lesson's page: two small queries, whatever the lesson holds. */
export function lessonRecord(db: Database, lesson: LessonKey): LessonRecord {
	const reflections = new Map<string, SavedWords>()
	const checklists = new Map<string, TickedChecklist>()
	const scenarios = new Map<string, WalkedScenario>()
	let note: SavedWords | null = null
	for (const { kind, activityId, body, version, updatedAt } of entriesInLesson(db, lesson)) {
		if ('checked' in body) checklists.set(activityId, { ...body, version })
		else if ('path' in body) scenarios.set(activityId, { ...body, version })
		else if (!('text' in body)) continue
		else if (kind === 'note') note = { text: body.text, version, updatedAt }
		else reflections.set(activityId, { text: body.text, version, updatedAt })
	}
	return {
		answers: latestResponses(db, { ...lesson, documentId: lesson.lessonId }),
		reflections,
		note,
		checklists,
		scenarios,
	}
}
