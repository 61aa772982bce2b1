import type { Database } from '#db/connection.ts'
import { insertsInto, type Row } from './insert-rows.ts'

/** What a generated programme writes. */
const COLUMNS = {
	users: ['id', 'display_name', 'email', 'email_key', 'password_hash', 'cohort_context_id', 'created_at'],
	user_roles: ['user_id', 'role'],
	cohorts: [...['id', 'name', 'context_id', 'locale', 'time_zone', 'starts_on', 'ends_on', 'created_by', 'created_at']],
	cohort_trainers: ['cohort_id', 'user_id', 'added_by', 'added_at'],
	cohort_modules: ['cohort_id', 'module_id', 'position', 'due_on'],
	enrolments: ['id', 'cohort_id', 'user_id', 'state', 'enrolled_at', 'changed_at'],
	attempts: [
		...['id', 'user_id', 'module_id', 'form', 'number', 'seed', 'content_hash', 'locale', 'context_id', 'item_ids'],
		...['started_at', 'submitted_at', 'score', 'objective_scores', 'item_scores'],
	],
	responses: [
		...['user_id', 'id', 'attempt_id', 'module_id', 'document_id', 'question_id', 'try_number', 'answer', 'score'],
		...['content_hash', 'locale', 'context_id', 'answered_at'],
	],
	lesson_progress: [
		...['user_id', 'module_id', 'lesson_id', 'opened_at', 'last_seen_at', 'reached_end_at', 'completed_at'],
	],
	module_completions: ['user_id', 'module_id', 'completed_at', 'attempt_id', 'score', 'locale', 'context_id'],
	survey_answers: ['id', 'survey', 'subject', 'cohort_id', 'context_id', 'locale', 'week', 'ratings', 'words'],
	survey_turns: ['user_id', 'survey', 'subject', 'cohort_id', 'is_answered'],
} as const

export type ProgrammeTables = Record<keyof typeof COLUMNS, (row: Row) => void>

/** For each table of a programme a function that inserts a row, its columns in the order above. */
export function programmeTables(db: Database): ProgrammeTables {
	return insertsInto(db, COLUMNS)
}
