import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { users } from './identity.ts'

/** One go at a module's pre-test or post-test. What was asked is pinned: by item, by text, by order. */
export const attempts = sqliteTable(
	'attempts',
	{
		id: text().primaryKey(),
		userId: text('user_id')
			.notNull()
			.references(() => users.id, { onDelete: 'cascade' }),
		moduleId: text('module_id').notNull(),
		form: text({ enum: ['pre', 'post'] }).notNull(),
		/** 1 for a learner's first attempt of this form. */
		number: integer().notNull(),
		/** Secret of this attempt: its draw, its shuffles and its choice tokens follow from it. */
		seed: text().notNull(),
		/** The compiled assessment that was asked. */
		contentHash: text('content_hash').notNull(),
		locale: text().notNull(),
		contextId: text('context_id'),
		/** In the order they are asked. */
		itemIds: text('item_ids', { mode: 'json' }).$type<string[]>().notNull(),
		startedAt: integer('started_at').notNull(),
		/** Null while open; the scores are null with it. */
		submittedAt: integer('submitted_at'),
		/** Of the items, in their order; what was left out is 0. */
		itemScores: text('item_scores', { mode: 'json' }).$type<number[]>(),
		score: real(),
		objectiveScores: text('objective_scores', { mode: 'json' }).$type<Record<string, number>>(),
	},
	(table) => [
		uniqueIndex('attempts_by_number').on(table.userId, table.moduleId, table.form, table.number),
		uniqueIndex('attempts_one_open')
			.on(table.userId, table.moduleId, table.form)
			.where(sql`${table.submittedAt} is null`),
		index('attempts_by_module').on(table.moduleId, table.form, table.submittedAt),
	],
)

/**
 * Every answer ever acknowledged, append-only. The id is made where the answer is given, so that sending it twice
 * is the same as sending it once. The score stands beside the answer from the start, and is shown only when due.
 */
export const responses = sqliteTable(
	'responses',
	{
		userId: text('user_id')
			.notNull()
			.references(() => users.id, { onDelete: 'cascade' }),
		id: text().notNull(),
		/** Null for a question in a lesson. */
		attemptId: text('attempt_id').references(() => attempts.id, { onDelete: 'cascade' }),
		moduleId: text('module_id').notNull(),
		/** A lesson id, or `assessment`. */
		documentId: text('document_id').notNull(),
		questionId: text('question_id').notNull(),
		/** 1 for the first answer to this question, in this attempt where there is one. */
		tryNumber: integer('try_number').notNull(),
		/** An `Answer` as JSON text. */
		answer: text().notNull(),
		score: real().notNull(),
		contentHash: text('content_hash').notNull(),
		locale: text().notNull(),
		contextId: text('context_id'),
		answeredAt: integer('answered_at').notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.userId, table.id] }),
		index('responses_in_lesson')
			.on(table.userId, table.moduleId, table.documentId, table.questionId, table.tryNumber)
			.where(sql`${table.attemptId} is null`),
		index('responses_in_attempt')
			.on(table.attemptId, table.questionId, table.tryNumber)
			.where(sql`${table.attemptId} is not null`),
		index('responses_by_question').on(table.moduleId, table.documentId, table.questionId, table.answeredAt),
	],
)

/**
 * Sums of scores, kept so that reports on ten thousand people need not add them up anew; `npm run rebuild-reports` makes
 * them from the attempts. First attempts only.
 */
const ofModuleAndContext = () => ({
	moduleId: text('module_id').notNull(),
	/** As read in the test; `base` where it was the shared text. */
	contextId: text('context_id').notNull(),
})

export const scoreSums = sqliteTable(
	'score_sums',
	{
		...ofModuleAndContext(),
		form: text({ enum: ['pre', 'post'] }).notNull(),
		n: integer().notNull(),
		score: real().notNull(),
		squared: real().notNull(),
	},
	(table) => [primaryKey({ columns: [table.moduleId, table.contextId, table.form] })],
)

/** Of people with a pre-test and a post-test; see `PairSums`. */
export const gainSums = sqliteTable(
	'gain_sums',
	{
		...ofModuleAndContext(),
		/** Empty for the test as a whole. */
		objective: text().notNull(),
		n: integer().notNull(),
		before: real().notNull(),
		after: real().notNull(),
		beforeSquared: real('before_squared').notNull(),
		afterSquared: real('after_squared').notNull(),
		product: real().notNull(),
	},
	(table) => [primaryKey({ columns: [table.moduleId, table.contextId, table.objective] })],
)
