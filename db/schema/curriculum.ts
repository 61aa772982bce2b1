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
