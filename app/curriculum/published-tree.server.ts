import { setImmediate } from 'node:timers/promises'
import type { Database } from '#db/connection.ts'
import { prepareOnce } from '#db/prepare-once.ts'
import { type ContentTree, contentTree, type LayerText } from './content-tree.ts'
import { currentCurriculum, curriculumVersion } from './current-curriculum.server.ts'
import { sourceFileOf } from './layer-text.ts'
import { hasImage } from './media.server.ts'

/** So many texts are read before others get their turn. */
const BATCH = 250

const statements = prepareOnce((db) => ({
	after: db.$client.prepare<[number, number], LayerText & { id: number }>(
		`select curriculum_files.rowid as id, layer, path, text, origin, revision, since
		from curriculum_files join texts on texts.hash = text_hash
		where state = 'in-force' and curriculum_files.rowid > ? order by curriculum_files.rowid limit ?`,
	),
}))

const known = new WeakMap<Database, { version: number; tree: ContentTree }>()

/**
 * Everything that is in force, with its words, to plan the next publication on. Kept in memory between publications;
 * only the process that publishes has it.
 */
export async function publishedTree(db: Database): Promise<{ version: number; tree: ContentTree }> {
	for (;;) {
		const version = curriculumVersion(db)
		const cached = known.get(db)
		if (cached?.version === version) return cached
		const texts: LayerText[] = []
		for (let last = 0; ; ) {
			const batch = statements(db).after.all(last, BATCH)
			texts.push(...batch)
			last = batch.at(-1)?.id ?? 0
			if (batch.length < BATCH) break
			await setImmediate()
		}
		if (curriculumVersion(db) !== version) continue
		return keepTree(db, version, treeOfTexts(db, texts))
	}
}

/** What was just published need not be read again. */
export function keepTree(db: Database, version: number, tree: ContentTree): { version: number; tree: ContentTree } {
	const fresh = { version, tree }
	known.set(db, fresh)
	return fresh
}

function treeOfTexts(db: Database, texts: readonly LayerText[]): ContentTree {
	const files = texts.map((text) => ({ text, file: sourceFileOf(text) }))
	return contentTree(
		currentCurriculum(db),
		files.flatMap(({ file }) => (file ? [file] : [])),
		{ yaml: files.flatMap(({ text, file }) => (file ? [] : [text])), hasImage: (hash) => hasImage(db, hash) },
	)
}
