import type { Database } from '#db/connection.ts'
import { prepareOnce } from '#db/prepare-once.ts'
import type { KeptFile } from './files-after.ts'
import type { LayerFile } from './layer-file.ts'
import { fileKey } from './layer-path.ts'
import { storeText } from './texts.server.ts'

const statements = prepareOnce((db) => ({
	put: db.$client.prepare<[LayerFile]>(
		`insert into curriculum_files
			(layer, path, origin, module_id, text_hash, below_hash, revision, since, state, fault)
		values (@layer, @path, @origin, @moduleId, @textHash, @belowHash, @revision, @since, @state, @fault)
		on conflict (layer, path, origin) do update set module_id = excluded.module_id, text_hash = excluded.text_hash,
			below_hash = excluded.below_hash, revision = excluded.revision, since = excluded.since,
			state = excluded.state, fault = excluded.fault`,
	),
	remove: db.$client.prepare<[Pick<LayerFile, 'layer' | 'path' | 'origin'>]>(
		'delete from curriculum_files where layer = @layer and path = @path and origin = @origin',
	),
}))

/** Records a file of a layer, inside the caller's transaction. With `text` where its words may be new. */
export function putFile(db: Database, file: LayerFile, text?: string): void {
	if (text !== undefined) storeText(db, text)
	statements(db).put.run(file)
}

export function removeFile(db: Database, { layer, path, origin }: LayerFile): void {
	statements(db).remove.run({ layer, path, origin })
}

/**
 * Makes the files of all layers these, inside the caller's transaction.
 * @returns how many changed
 */
export function putFiles(db: Database, files: readonly KeptFile[], before: readonly LayerFile[]): number {
	const rows = new Map(before.map((file) => [rowKey(file), file]))
	const changed = files.filter((file) => {
		const known = rows.get(rowKey(file))
		rows.delete(rowKey(file))
		return !(known && COMPARED.every((key) => known[key] === file[key]))
	})
	// A file names the text it is over, which may be another's new one: the words come first.
	for (const { text } of changed) storeText(db, text)
	for (const { text: _, ...file } of changed) putFile(db, file)
	for (const gone of rows.values()) removeFile(db, gone)
	return changed.length + rows.size
}

const COMPARED = ['textHash', 'belowHash', 'revision', 'since', 'state', 'fault', 'moduleId'] as const

function rowKey({ layer, path, origin }: LayerFile): string {
	return `${origin}|${fileKey(layer, path)}`
}
