import { overridesIn } from '#app/curriculum/layer-files.server.ts'
import { classifyLayerPath } from '#app/curriculum/layer-path.ts'
import { findMedia } from '#app/curriculum/media.server.ts'
import { textsOf } from '#app/curriculum/texts.server.ts'
import type { Database } from '#db/connection.ts'
import { imagesIn } from './images-in.ts'
import type { ArchiveFile } from './layer-archive.ts'

/**
 * Every file of a layer as its readers have it, laid out as below `content/contexts/<layer>/`, with the pictures that
 * its texts show beside them; sorted by path.
 */
export function layerContents(db: Database, layer: string): ArchiveFile[] {
	const files = new Map<string, Uint8Array>()
	for (const path of new Set(overridesIn(db, [layer]).map((file) => file.path))) {
		const text = textsOf(db, layer, path).inForce?.text
		if (text === undefined) continue
		files.set(path, Buffer.from(text))
		const place = classifyLayerPath(layer, path)
		if (place.kind !== 'text') continue
		for (const hash of imagesIn(text)) {
			const bytes = findMedia(db, `${hash}.webp`)?.bytes
			if (bytes) files.set(`${place.moduleId}/${place.locale}/images/${hash}.webp`, bytes)
		}
	}
	return [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, bytes]) => ({ path, bytes }))
}
