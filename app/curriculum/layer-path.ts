import { BASE_LAYER } from './resolve-variant.ts'

/** What a file of a layer is for, told by its path there. */
export type LayerPlace =
	/** A lesson, a module's welcome, an assessment or a slot; `name` as in `SourceFile`. */
	| { kind: 'text'; moduleId: string; locale: string; name: string }
	| { kind: 'drawing'; moduleId: string; locale: string; name: string }
	/** `hash` is the SHA-256 of the picture's bytes. */
	| { kind: 'image'; moduleId: string; locale: string; name: string; hash: string }
	| { kind: 'module-changes'; moduleId: string }
	| { kind: 'glossary'; locale: string }
	| { kind: 'context' }
	| { kind: 'stray'; message: string }

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*'
const LOCALE = '[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?'
const IN_MODULE = new RegExp(
	`^(?<moduleId>${ID})/(?<locale>${LOCALE})/(?<name>(?<text>(?:slots/)?${ID}\\.mdx)|figures/${ID}\\.svg|images/(?<hash>[0-9a-f]{64})\\.webp)$`,
)
const MODULE_CHANGES = new RegExp(`^(?<moduleId>${ID})/module\\.yaml$`)
const GLOSSARY = new RegExp(`^glossary/(?<locale>${LOCALE})\\.yaml$`)
/** Longer than any path of the layout. */
const MAX_PATH_LENGTH = 300

/**
 * The layout of a layer, the same on disk, in the database and in an exported archive:
 * `<module>/<locale>/<document>.mdx`, `…/slots/<slot>.mdx`, `…/figures/<name>.svg`, `…/images/<sha256>.webp`, and in
 * contexts also `<module>/module.yaml`, `glossary/<locale>.yaml` and `context.yaml`.
 */
export function classifyLayerPath(layer: string, path: string): LayerPlace {
	if (path.length > MAX_PATH_LENGTH) return stray()
	const { moduleId, locale, name, text, hash } = IN_MODULE.exec(path)?.groups ?? {}
	if (moduleId !== undefined && locale !== undefined && name !== undefined) {
		if (hash !== undefined) return { kind: 'image', moduleId, locale, name, hash }
		return { kind: text === undefined ? 'drawing' : 'text', moduleId, locale, name }
	}
	if (layer === BASE_LAYER) return stray()
	if (path === 'context.yaml') return { kind: 'context' }
	const glossary = GLOSSARY.exec(path)?.groups?.locale
	if (glossary !== undefined) return { kind: 'glossary', locale: glossary }
	const changed = MODULE_CHANGES.exec(path)?.groups?.moduleId
	return changed === undefined ? stray() : { kind: 'module-changes', moduleId: changed }
}

/** Names a file of any layer in maps and logs. */
export function fileKey(layer: string, path: string): string {
	return `${layer}|${path}`
}

/** @returns the layer and the path that a key was made of; no layer's id has a bar in it */
export function placeOfKey(key: string): [layer: string, path: string] {
	const bar = key.indexOf('|')
	return [key.slice(0, bar), key.slice(bar + 1)]
}

/** A document's id from the name of its file; null for slots and pictures. */
export function documentOf(name: string): string | null {
	return /^[a-z0-9-]+\.mdx$/.test(name) ? name.slice(0, -'.mdx'.length) : null
}

/** A slot's name from the name of its file. */
export function slotOf(name: string): string | null {
	return /^slots\/([a-z0-9-]+)\.mdx$/.exec(name)?.[1] ?? null
}

function stray(): LayerPlace {
	return { kind: 'stray', message: 'No file of a layer has this path: see the layout in the README.' }
}
