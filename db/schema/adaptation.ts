import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { texts } from './curriculum.ts'
import { users } from './identity.ts'

/** Who may write in a context and in all below it. */
export const contextGrants = sqliteTable(
	'context_grants',
	{
		userId: text('user_id')
			.notNull()
			.references(() => users.id, { onDelete: 'cascade' }),
		contextId: text('context_id').notNull(),
		/** A plain id: the record outlives the account. */
		grantedBy: text('granted_by').notNull(),
		grantedAt: integer('granted_at').notNull(),
	},
	(table) => [
		primaryKey({ columns: [table.userId, table.contextId] }),
		index('context_grants_by_context').on(table.contextId),
	],
)

/** Answers of the writer before a text is submitted; kept with it. */
export type DoNoHarmAnswers = {
	/** Could a reader recognise a real person, place or group? */
	recognisable: 'no' | 'changed' | 'consented'
	/** Was it read by somebody from the community it portrays? */
	readByCommunity: 'yes' | 'not-portrayed'
	/** Does the law it cites apply today: checked by whom and when; empty where it cites none. */
	lawCheckedBy: string
	lawCheckedOn: string
}

export const REVISION_STATES = [
	'draft',
	'in-review',
	'changes-requested',
	'published',
	'superseded',
	'withdrawn',
	'discarded',
] as const

/** One version of one file of a layer, from draft to publication. Rows are never deleted. */
export const revisions = sqliteTable(
	'revisions',
	{
		id: text().primaryKey(),
		/** A context id, or `base`. */
		contextId: text('context_id').notNull(),
		path: text().notNull(),
		/** From 1, of this path in this context. */
		number: integer().notNull(),
		state: text({ enum: REVISION_STATES }).notNull(),
		textHash: text('text_hash')
			.notNull()
			.references(() => texts.hash),
		/** The text below when this was begun or last brought up to date. */
		belowHash: text('below_hash').references(() => texts.hash),
		/** Counts the saves, from 1. */
		version: integer().notNull(),
		/** A change that makes no override stale. */
		isMinor: integer('is_minor', { mode: 'boolean' }).notNull().default(false),
		/** What changed and why, in a line. */
		note: text().notNull().default(''),
		checklist: text({ mode: 'json' }).$type<DoNoHarmAnswers>(),
		/** `2027-05-01`: when laws and contacts are to be looked at again. */
		reviewBy: text('review_by'),
		/** Plain ids, for the record outlives the accounts. */
		authorId: text('author_id').notNull(),
		createdAt: integer('created_at').notNull(),
		updatedAt: integer('updated_at').notNull(),
		submittedBy: text('submitted_by'),
		submittedAt: integer('submitted_at'),
		decidedBy: text('decided_by'),
		decidedAt: integer('decided_at'),
		decisionNote: text('decision_note'),
		publishedAt: integer('published_at'),
		/** The revision whose text was taken back into force. */
		restoredFrom: text('restored_from'),
	},
	(table) => [
		uniqueIndex('revisions_by_number').on(table.contextId, table.path, table.number),
		uniqueIndex('revisions_one_open')
			.on(table.contextId, table.path)
			.where(sql`${table.state} in ('draft', 'in-review', 'changes-requested')`),
		uniqueIndex('revisions_one_published').on(table.contextId, table.path).where(sql`${table.state} = 'published'`),
		index('revisions_by_state').on(table.state, table.contextId),
	],
)

/** The latest saves of a draft, so that one made on an older version can be merged and not lost. */
export const draftSaves = sqliteTable(
	'draft_saves',
	{
		revisionId: text('revision_id')
			.notNull()
			.references(() => revisions.id),
		version: integer().notNull(),
		textHash: text('text_hash')
			.notNull()
			.references(() => texts.hash),
		savedBy: text('saved_by').notNull(),
		savedAt: integer('saved_at').notNull(),
	},
	(table) => [primaryKey({ columns: [table.revisionId, table.version] })],
)

export const reviewComments = sqliteTable(
	'review_comments',
	{
		id: text().primaryKey(),
		revisionId: text('revision_id')
			.notNull()
			.references(() => revisions.id),
		/** From 1; null for the text as a whole. */
		line: integer(),
		/** That line as it read when the comment was made. */
		quote: text().notNull().default(''),
		body: text().notNull(),
		authorId: text('author_id').notNull(),
		at: integer().notNull(),
		resolvedBy: text('resolved_by'),
		resolvedAt: integer('resolved_at'),
	},
	(table) => [index('review_comments_by_revision').on(table.revisionId, table.at)],
)

/** Pictures that were uploaded; the bytes are in `media`. One that no text shows after a day is swept. */
export const imageUploads = sqliteTable(
	'image_uploads',
	{
		hash: text().notNull(),
		contextId: text('context_id').notNull(),
		width: integer().notNull(),
		height: integer().notNull(),
		uploadedBy: text('uploaded_by').notNull(),
		uploadedAt: integer('uploaded_at').notNull(),
	},
	(table) => [primaryKey({ columns: [table.hash, table.contextId] })],
)

/** What an admin decided for the whole programme; where a key is missing its default holds. */
export const programmeSettings = sqliteTable('programme_settings', {
	key: text().primaryKey(),
	value: text({ mode: 'json' }).$type<boolean | number | string>().notNull(),
	changedBy: text('changed_by').notNull(),
	changedAt: integer('changed_at').notNull(),
})
