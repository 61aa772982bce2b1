import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { layerContents } from '#app/adaptation/layer-contents.server.ts'
import { contentPath } from '#app/curriculum/content-path.ts'
import { layerFiles } from '#app/curriculum/layer-files.server.ts'
import { fileKey } from '#app/curriculum/layer-path.ts'
import type { Database } from '#db/connection.ts'

/** Paths below content/. */
export type PullResult = { ok: true; written: string[]; same: number } | { ok: false; newer: string[] }

/**
 * Writes the texts of a layer that readers have into `content/`, as an exported archive has them. A file that was
 * edited there since the last build is nobody's to overwrite: with one of those nothing is written.
 * @param folder where content/ is
 */
export function pullLayer(db: Database, { layer, folder }: { layer: string; folder: string }): PullResult {
	const { index } = layerFiles(db)
	const files = layerContents(db, layer).map(({ path, bytes }) => {
		const shown = contentPath(layer, path)
		const onDisk = existsSync(join(folder, shown)) ? readFileSync(join(folder, shown)) : null
		const isSame = onDisk?.equals(bytes) ?? false
		const published = index.get(fileKey(layer, path))?.shipped?.textHash
		const isNewer = onDisk !== null && !isSame && createHash('sha256').update(onDisk).digest('hex') !== published
		return { shown, bytes, isSame, isNewer }
	})
	const newer = files.filter(({ isNewer }) => isNewer).map(({ shown }) => shown)
	if (newer.length > 0) return { ok: false, newer }
	const changed = files.filter(({ isSame }) => !isSame)
	for (const { shown, bytes } of changed) {
		const path = join(folder, shown)
		mkdirSync(dirname(path), { recursive: true })
		writeFileSync(`${path}.part`, bytes)
		renameSync(`${path}.part`, path)
	}
	return { ok: true, written: changed.map(({ shown }) => shown), same: files.length - changed.length }
}
