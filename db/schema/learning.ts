import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
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
	/** A scenario: the steps walked since the start, and whether an end was ever reached. */
	| { path: string[]; hasEnded: boolean }

/** What a person wrote, ticked and chose: one row for each activity, private to them. */
export const workbookEntries = sqliteTable(
	'workbook_entries',
	{
		userId: ownedBy(),
		moduleId: text('module_id').notNull(),
		lessonId: text('lesson_id').notNull(),
		kind: text({ enum: ['reflection', 'checklist', 'scenario', 'note'] }).notNull(),
		/** A lesson has one note, whose activity is `note`. */
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
	],
)
