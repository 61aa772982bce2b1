import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { attempts } from './assessment.ts'
import { users } from './identity.ts'

const ownedBy = () =>
	text('user_id')
		.notNull()
		.references(() => users.id, { onDelete: 'cascade' })

/** How far a person is in a lesson. Opened, reached and completed never go back, whatever later becomes of the text. */
export const lessonProgress = sqliteTable(
	'lesson_progress',
	{
		userId: ownedBy(),
		moduleId: text('module_id').notNull(),
		lessonId: text('lesson_id').notNull(),
		openedAt: integer('opened_at').notNull(),
		lastSeenAt: integer('last_seen_at').notNull(),
		/** A heading of the lesson, to come back to. */
		lastPlace: text('last_place'),
		reachedEndAt: integer('reached_end_at'),
		completedAt: integer('completed_at'),
		/** The compiled text as it was when completed, or when its reader last said to have seen what changed. */
		readHash: text('read_hash'),
	},
	(table) => [
		primaryKey({ columns: [table.userId, table.moduleId, table.lessonId] }),
		index('lesson_progress_by_lesson').on(table.moduleId, table.lessonId, table.completedAt),
	],
)

export type WorkbookBody =
	/** A reflection or a note. */
	| { text: string }
	/** A checklist: the ids that are ticked. */
	| { checked: string[] }
	/** A template of the toolbox: what was written in each of its fields, by the field's name; a tick is `on`. */
	| { fields: Record<string, string> }
	/** A scenario: the steps walked since the start, and whether an end was ever reached. */
	| { path: string[]; hasEnded: boolean }

/** What a person wrote, ticked and chose: one row for each activity, private to them. */
export const workbookEntries = sqliteTable(
	'workbook_entries',
	{
		userId: ownedBy(),
		moduleId: text('module_id').notNull(),
		lessonId: text('lesson_id').notNull(),
		kind: text({ enum: ['reflection', 'checklist', 'scenario', 'note', 'template'] }).notNull(),
		/** A lesson has one note, whose activity is `note`; a template is one form, whose activity is `template`. */
		activityId: text('activity_id').notNull(),
		body: text({ mode: 'json' }).$type<WorkbookBody>().notNull(),
		/** Counts the writes, so that a page left open elsewhere cannot overwrite newer words unawares. */
		version: integer().notNull(),
		updatedAt: integer('updated_at').notNull(),
	},
	(table) => [primaryKey({ columns: [table.userId, table.moduleId, table.lessonId, table.kind, table.activityId] })],
)

/** Client-made ids of writes already done, so that a retry changes nothing. */
export const writes = sqliteTable(
	'writes',
	{
		userId: ownedBy(),
		id: text().notNull(),
		/** SHA-256 of what was written: the same id for something else is a fault, not a retry. */
		digest: text().notNull(),
		writtenAt: integer('written_at').notNull(),
	},
	(table) => [primaryKey({ columns: [table.userId, table.id] }), index('writes_by_time').on(table.writtenAt)],
)

/** That a module was completed, once and for good, with the score that stood then. */
export const moduleCompletions = sqliteTable(
	'module_completions',
	{
		userId: ownedBy(),
		moduleId: text('module_id').notNull(),
		completedAt: integer('completed_at').notNull(),
		/** The best post-test at that time. */
		attemptId: text('attempt_id')
			.notNull()
			.references(() => attempts.id, { onDelete: 'cascade' }),
		score: real().notNull(),
		locale: text().notNull(),
		contextId: text('context_id'),
	},
	(table) => [
		primaryKey({ columns: [table.userId, table.moduleId] }),
		index('module_completions_by_module').on(table.moduleId, table.completedAt),
		index('module_completions_by_context').on(table.moduleId, table.contextId, table.userId),
	],
)

/** What a certificate says was achieved, in the words it was printed with. */
export type CertifiedModule = { moduleId: string; title: string; completedOn: string; score: number }

/** Certificates, each with everything that is printed on it: what a cohort or a text becomes later changes none. */
export const certificates = sqliteTable(
	'certificates',
	{
		id: text().primaryKey(),
		/** Printed, and the address of the page that verifies it: random, so that none can be guessed. */
		code: text().notNull().unique(),
		userId: ownedBy(),
		/** A plain id: the certificate outlives changes of the cohort. */
		cohortId: text('cohort_id').notNull(),
		holderName: text('holder_name').notNull(),
		cohortName: text('cohort_name').notNull(),
		locale: text().notNull(),
		/** Days as printed: `2027-05-31`. */
		issuedOn: text('issued_on').notNull(),
		modules: text({ mode: 'json' }).$type<CertifiedModule[]>().notNull(),
		sessionsAttended: integer('sessions_attended').notNull(),
		/** Whether the page that verifies it shows the whole name; the holder decides. */
		showsFullName: integer('shows_full_name', { mode: 'boolean' }).notNull().default(false),
		issuedAt: integer('issued_at').notNull(),
		/** Plain ids. */
		revokedBy: text('revoked_by'),
		revokedAt: integer('revoked_at'),
		/** Shown where it is verified. */
		revocationReason: text('revocation_reason'),
		/** The certificate that was issued in its place. */
		replacedBy: text('replaced_by'),
	},
	(table) => [
		index('certificates_by_user').on(table.userId),
		index('certificates_by_cohort').on(table.cohortId),
		uniqueIndex('certificates_one_valid').on(table.userId, table.cohortId).where(sql`${table.revokedAt} is null`),
	],
)

export const SURVEYS = ['reaction', 'behaviour'] as const

/**
 * Anonymous: who answered is not kept with what was answered, the time is a week, and the table has no hidden row
 * numbers (`without rowid` in the migration), whose order would give the writers away.
 */
export const surveyAnswers = sqliteTable(
	'survey_answers',
	{
		id: text().primaryKey(),
		survey: text({ enum: SURVEYS }).notNull(),
		/** A module id, or `programme`. */
		subject: text().notNull(),
		cohortId: text('cohort_id'),
		contextId: text('context_id').notNull(),
		locale: text().notNull(),
		/** Monday of the week it came in: `2027-02-01`. */
		week: text().notNull(),
		/** Statement id to how far the person agrees, from 1 to 5. */
		ratings: text({ mode: 'json' }).$type<Record<string, number>>().notNull(),
		/** Question id to free words. */
		words: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
	},
	(table) => [
		/** Answers that are alike stand together, so that they are counted and not read one by one. */
		index('survey_answers_by_ratings').on(table.survey, table.subject, table.ratings, table.cohortId, table.contextId),
	],
)

/** Who was asked, and whether they answered, without when: a moment would join them to their answer. */
export const surveyTurns = sqliteTable(
	'survey_turns',
	{
		userId: ownedBy(),
		survey: text({ enum: SURVEYS }).notNull(),
		subject: text().notNull(),
		cohortId: text('cohort_id'),
		/** When they are asked by mail; null where the page asks. */
		dueAt: integer('due_at'),
		askedAt: integer('asked_at'),
		isAnswered: integer('is_answered', { mode: 'boolean' }).notNull().default(false),
	},
	(table) => [
		primaryKey({ columns: [table.userId, table.survey, table.subject] }),
		index('survey_turns_by_due').on(table.survey, table.dueAt),
	],
)
