import { currentCurriculum } from '#app/curriculum/current-curriculum.server.ts'
import { layerFiles } from '#app/curriculum/layer-files.server.ts'
import { classifyLayerPath, fileKey, type LayerPlace } from '#app/curriculum/layer-path.ts'
import { BASE_LAYER } from '#app/curriculum/resolve-variant.ts'
import { textBelow } from '#app/curriculum/text-below.ts'
import { readTextByHash, type TextInForce, type TextsOf, textsOf } from '#app/curriculum/texts.server.ts'
import type { Database } from '#db/connection.ts'
import type { FileOfLayer } from './revisions.server.ts'

/** A place that somebody writes text into: no drawing, which comes with git, and no picture. */
export type WritablePlace = Extract<LayerPlace, { kind: 'text' | 'module-changes' | 'glossary' | 'context' }>

/** A text as it lies underneath another. */
export type Ground = { text: string; hash: string; layer: string; locale: string | null }

/** What a layer has at a path, and what is underneath. */
export type FileInLayer = FileOfLayer &
	TextsOf & {
		place: WritablePlace
		/** Null for what is in no language. */
		locale: string | null
		/** The words of this layer: in force, or set aside because they no longer fit. Null where it has none. */
		own: TextInForce | null
		/** What a draft that begins with those words was written over. */
		writtenOver: string | null
		/** The text of this layer that came from git, over which a written one lies, and what is under that. */
		shipped: { belowHash: string | null; ground: Ground | null } | null
	}

/** Null where no file of this layer can have this path, in this curriculum. */
export function fileInLayer(db: Database, { contextId, path }: FileOfLayer): FileInLayer | null {
	const place = writablePlace(db, { contextId, path })
	if (!place) return null
	const found = textsOf(db, contextId, path)
	const own = found.setAside ?? found.inForce
	return {
		contextId,
		path,
		...found,
		place,
		locale: 'locale' in place ? place.locale : null,
		own,
		writtenOver: own?.origin === 'written' ? own.belowHash : (found.below?.hash ?? null),
		shipped: shippedIn(db, { contextId, path }),
	}
}

/** A change underneath that some words have not taken in. */
export type PendingChange = {
	/** What they were written over; null where nothing was. */
	before: string | null
	/** What is there now; null where nothing is any more. */
	now: Ground | null
	/** Which file of the layer says what it is over: the words themselves, or those from git that they lie over. */
	origin: 'written' | 'shipped'
}

/**
 * What words of this layer that were written over the text `over` have not taken in; null where they are up to date.
 * Words over a text from git rest on what is under that one, too: it changes without anybody touching git's text. Merged
 * with that they say so themselves, see `bringUpToDate`.
 */
export function pendingChange({ below, shipped }: FileInLayer, over: string | null): PendingChange | null {
	if (shipped?.ground && shipped.ground.hash === over) return null
	if (over !== (below?.hash ?? null)) return { before: over, now: below, origin: 'written' }
	if (!shipped || shipped.belowHash === (shipped.ground?.hash ?? null)) return null
	return { before: shipped.belowHash, now: shipped.ground, origin: 'shipped' }
}

/** The place of a path, if this curriculum has that context, module and language. */
export function writablePlace(db: Database, { contextId, path }: FileOfLayer): WritablePlace | null {
	const { contexts, curriculum } = currentCurriculum(db)
	if (contextId !== BASE_LAYER && !contexts.some(({ id }) => id === contextId)) return null
	const place = classifyLayerPath(contextId, path)
	if (place.kind === 'stray' || place.kind === 'drawing' || place.kind === 'image') return null
	if ('moduleId' in place && !curriculum.modules.includes(place.moduleId)) return null
	if ('locale' in place && !curriculum.locales.some(({ tag }) => tag === place.locale)) return null
	return place
}

function shippedIn(db: Database, { contextId: layer, path }: FileOfLayer): FileInLayer['shipped'] {
	const { index } = layerFiles(db)
	const shipped = index.get(fileKey(layer, path))?.shipped
	if (shipped?.state !== 'in-force') return null
	const ground = textBelow(index, currentCurriculum(db), shipped)
	if (!ground) return { belowHash: shipped.belowHash, ground: null }
	const place = classifyLayerPath(ground.layer, ground.path)
	const locale = 'locale' in place ? place.locale : null
	const text = readTextByHash(db, ground.textHash) ?? ''
	return { belowHash: shipped.belowHash, ground: { text, hash: ground.textHash, layer: ground.layer, locale } }
}
