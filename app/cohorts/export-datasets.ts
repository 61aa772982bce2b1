import { m } from '#app/i18n/messages.ts'
import type { Cell } from '#app/platform/xlsx.ts'

/**
 * What can be taken out, and what each column means. Names of columns are for programs and the same in every language;
 * their meanings are for people. Times are ISO 8601 in UTC, scores fractions from 0 to 1.
 */
export const DATASETS = ['people', 'progress', 'attempts', 'responses', 'attendance', 'surveys'] as const
export type Dataset = (typeof DATASETS)[number]

type Column = { name: string; type: 'text' | 'number' | 'time' | 'day' | 'json'; means: () => string }

const column = (name: string, type: Column['type'], means: () => string): Column => ({ name, type, means })
const person = column('person', 'text', m.column_person)
const cohort = column('cohort', 'text', m.column_cohort)
const module = column('module', 'text', m.column_module)
const locale = column('locale', 'text', m.column_locale)
const context = column('context', 'text', m.column_context)
const content = column('content', 'text', m.column_content)

export const COLUMNS: Record<Dataset, readonly Column[]> = {
	people: [
		person,
		cohort,
		column('state', 'text', m.column_state),
		column('enrolled_at', 'time', m.column_enrolled_at),
		column('completed_modules', 'number', m.column_completed_modules),
		column('certified_on', 'day', m.column_certified_on),
	],
	progress: [
		person,
		module,
		column('lesson', 'text', m.column_lesson),
		column('opened_at', 'time', m.column_opened_at),
		column('last_seen_at', 'time', m.column_last_seen_at),
		column('reached_end_at', 'time', m.column_reached_end_at),
		column('completed_at', 'time', m.column_completed_at),
	],
	attempts: [
		column('attempt', 'text', m.column_attempt),
		person,
		module,
		column('form', 'text', m.column_form),
		column('number', 'number', m.column_number),
		locale,
		context,
		content,
		column('started_at', 'time', m.column_started_at),
		column('submitted_at', 'time', m.column_submitted_at),
		column('score', 'number', m.column_score),
	],
	responses: [
		column('attempt', 'text', m.column_attempt_of_response),
		person,
		module,
		column('document', 'text', m.column_document),
		column('question', 'text', m.column_question),
		column('try', 'number', m.column_try),
		column('answer', 'json', m.column_answer),
		column('score', 'number', m.column_score),
		locale,
		context,
		content,
		column('answered_at', 'time', m.column_answered_at),
	],
	attendance: [
		person,
		cohort,
		column('session', 'text', m.column_session),
		column('starts_at', 'time', m.column_starts_at),
		column('state', 'text', m.column_attendance),
	],
	surveys: [
		column('answer', 'number', m.column_survey_answer),
		column('survey', 'text', m.column_survey),
		column('subject', 'text', m.column_subject),
		column('cohort', 'text', m.column_survey_cohort),
		column('context', 'text', m.column_survey_context),
		column('locale', 'text', m.column_survey_locale),
		column('week', 'day', m.column_week),
		column('statement', 'text', m.column_statement),
		column('rating', 'number', m.column_rating),
		column('words', 'text', m.column_words),
	],
}

/** Beside `person` in exports with names. */
const NAME = column('name', 'text', m.column_name)

export function columnsOf(dataset: Dataset, withNames: boolean): readonly Column[] {
	return COLUMNS[dataset].flatMap((each) => (withNames && each === person ? [each, NAME] : [each]))
}

export const DICTIONARY_HEAD = ['dataset', 'column', 'type', 'meaning'] as const

/** What is to be known of a whole table. */
const NOTES: Partial<Record<Dataset, () => string>> = { surveys: m.exports_surveys_missing }

/** The data dictionary, in the reader's language: what a whole table is, where that needs telling, and its columns. */
export function dictionaryRows(withNames: boolean): Cell[][] {
	return DATASETS.flatMap((dataset) => {
		const note = NOTES[dataset]
		const columns = columnsOf(dataset, withNames).map(({ name, type, means }) => [dataset, name, type, means()])
		return note ? [[dataset, null, null, note()], ...columns] : columns
	})
}
