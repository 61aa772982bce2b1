import type { CurriculumConfig } from './curriculum-config.ts'
import { type FileLookup, fileInForce, type LayerFile, type Origin } from './layer-file.ts'
import { classifyLayerPath, fileKey } from './layer-path.ts'
import { contextChain, localeChain } from './resolve-variant.ts'

type Chains = { curriculum: Pick<CurriculumConfig['curriculum'], 'locales'>; contexts: CurriculumConfig['contexts'] }
type At = { layer: string; path: string; origin: Origin }
type Found = Pick<LayerFile, 'layer' | 'path' | 'origin' | 'state' | 'textHash'>

/**
 * The text that a file is written over: what a reader of its layer and locale would get without it.
 *
 * That is the shipped file of the same layer, then the nearest wider layer in the same locale, and only then the
 * locale that stands in: a translation's source. Files that only say a difference (YAML) are over nothing.
 */
export function textBelow<F extends Found>(files: FileLookup<F>, config: Chains, at: At): F | null {
	const place = classifyLayerPath(at.layer, at.path)
	if (place.kind !== 'text' && place.kind !== 'drawing') return null
	const layers = contextChain(config.contexts, at.layer)
	for (const locale of localeChain(config.curriculum.locales, place.locale)) {
		const path = `${place.moduleId}/${locale}/${place.name}`
		for (const layer of layers) {
			const isOwnPlace = layer === at.layer && path === at.path
			const found = isOwnPlace ? underWritten(files, at) : fileInForce(files, layer, path)
			if (found) return found
		}
	}
	return null
}

function underWritten<F extends Found>(files: FileLookup<F>, { layer, path, origin }: At): F | null {
	const shipped = origin === 'written' ? files.get(fileKey(layer, path))?.shipped : undefined
	return shipped?.state === 'in-force' ? shipped : null
}
