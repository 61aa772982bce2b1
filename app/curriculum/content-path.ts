import { classifyLayerPath, type LayerPlace } from './layer-path.ts'
import { BASE_LAYER } from './resolve-variant.ts'

/** What a path below content/ is for. */
export type ContentPlace =
	| { kind: 'yaml' }
	/** A file of a layer; `path` is its path there. */
	| { kind: 'layer'; layer: string; path: string; place: Exclude<LayerPlace, { kind: 'stray' }> }
	| { kind: 'stray'; message: string }

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*'
const LOCALE = '[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?'
const YAML = new RegExp(`^(?:curriculum|contexts|sources|glossary/${LOCALE}|modules/${ID}/module)\\.yaml$`)
const IN_LAYER = new RegExp(`^(?:modules|contexts/(?<layer>${ID}))/(?<path>.+)$`)

/**
 * Tells by its path what a file of the curriculum is. Only these exist:
 * `curriculum.yaml`, `contexts.yaml`, `sources.yaml`, `glossary/<locale>.yaml`, `modules/<module>/module.yaml`, and
 * below `modules/` and `contexts/<context>/` the files of a layer, see `layer-path.ts`.
 */
export function classifyPath(path: string): ContentPlace {
	if (YAML.test(path)) return { kind: 'yaml' }
	const found = IN_LAYER.exec(path)?.groups
	const layer = found?.layer ?? BASE_LAYER
	const place = classifyLayerPath(layer, found?.path ?? '')
	if (found?.path === undefined || place.kind === 'stray' || (found.layer === BASE_LAYER && layer === BASE_LAYER)) {
		return { kind: 'stray', message: strayMessage(path) }
	}
	return { kind: 'layer', layer, path: found.path, place }
}

/** Where a file of a layer lies below content/. */
export function contentPath(layer: string, path: string): string {
	return layer === BASE_LAYER ? `modules/${path}` : `contexts/${layer}/${path}`
}

function strayMessage(path: string): string {
	if (/\.(?:mdx|svg)$/.test(path)) {
		return 'No curriculum file is read from here. Texts lie in modules/<module>/<locale>/ or contexts/<context>/<module>/<locale>/, with ids in lower case and hyphens.'
	}
	if (/\.(?:png|jpe?g|gif|webp|avif)$/i.test(path))
		return 'Only SVG drawings (figures/<name>.svg) and WebP pictures named by their content (images/<sha256>.webp) are shown in lessons.'
	return 'This file does not belong to the curriculum: remove it.'
}
