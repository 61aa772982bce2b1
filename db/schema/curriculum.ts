import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Compiled documents, immutable: the key is a hash of the compiler's version and of every input as resolved. */
export const compiledDocuments = sqliteTable('compiled_documents', {
	hash: text().primaryKey(),
	/** A `CompiledDocument` as JSON. */
	body: text().notNull(),
	compiledAt: integer('compiled_at').notNull(),
})

/** Which compiled document a context and locale reads. There is a row only where it differs from the parent context's. */
export const curriculumPointers = sqliteTable(
	'curriculum_pointers',
	{
		moduleId: text('module_id').notNull(),
		documentId: text('document_id').notNull(),
		locale: text().notNull(),
		/** A context id, or `base`. */
		contextId: text('context_id').notNull(),
		hash: text()
			.notNull()
			.references(() => compiledDocuments.hash),
	},
	(table) => [
		primaryKey({ columns: [table.moduleId, table.documentId, table.locale, table.contextId] }),
		index('curriculum_pointers_by_hash').on(table.hash),
	],
)

/** What the curriculum says about itself (structure, contexts, glossaries, sources), as JSON; the newest row is in force. */
export const curriculumSnapshots = sqliteTable('curriculum_snapshots', {
	version: integer().primaryKey({ autoIncrement: true }),
	hash: text().notNull(),
	body: text().notNull(),
	publishedAt: integer('published_at').notNull(),
})

/** Drawings, addressed by the SHA-256 of their bytes. */
export const media = sqliteTable('media', {
	hash: text().primaryKey(),
	mime: text().notNull(),
	bytes: blob({ mode: 'buffer' }).notNull(),
})

/**
 * Every text that was ever in force, or that somebody wrote against, under the SHA-256 (hex) of its UTF-8 bytes.
 * Immutable: what an override replaced can be shown and merged for as long as the override lives.
 */
export const texts = sqliteTable('texts', {
	hash: text().primaryKey(),
	text: text().notNull(),
})

/**
 * The files of every layer that are in force. `shipped` ones come from git at each build, `written` ones were published
 * in the browser; of the same layer and path the written one is read.
 */
export const curriculumFiles = sqliteTable(
	'curriculum_files',
	{
		/** A context id, or `base`. */
		layer: text().notNull(),
		/** As below `content/contexts/<layer>/`, or below `content/modules/` for the base. */
		path: text().notNull(),
		origin: text({ enum: ['shipped', 'written'] }).notNull(),
		/** Null for what belongs to no module: terms, and the context itself. */
		moduleId: text('module_id'),
		textHash: text('text_hash')
			.notNull()
			.references(() => texts.hash),
		/** The text it was written over; where another is there now the file is stale. Null when nothing was below. */
		belowHash: text('below_hash').references(() => texts.hash),
		/** Of a written file: its number, from 1. */
		revision: integer(),
		/** In force since. */
		since: integer().notNull(),
		/** A written text that no longer compiles, as something under it changed, is set aside: readers get what is below. */
		state: text({ enum: ['in-force', 'set-aside'] }).notNull(),
		/** Why it was set aside, as `file:line:column message`. */
		fault: text(),
	},
	(table) => [
		primaryKey({ columns: [table.layer, table.path, table.origin] }),
		index('curriculum_files_by_module').on(table.moduleId),
	],
)
