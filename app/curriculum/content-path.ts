import { BASE_LAYER } from './resolve-variant.ts'

/** What a path below content/ is for. */
export type ContentPlace =
	| { kind: 'yaml' }
	| { kind: 'source'; moduleId: string; name: string; layer: string; locale: string }
	| { kind: 'stray'; message: string }

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*'
const LOCALE = '[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?'
const YAML = new RegExp(`^(?:curriculum|contexts|sources|glossary/${LOCALE}|modules/${ID}/module)\\.yaml$`)
const SOURCE = new RegExp(
	`^(?:modules|contexts/(?<layer>${ID}))/(?<moduleId>${ID})/(?<locale>${LOCALE})/(?<name>(?:slots/)?${ID}\\.mdx|figures/${ID}\\.svg)$`,
)

/**
 * Tells by its path what a file of the curriculum is. Only these exist:
 * `curriculum.yaml`, `contexts.yaml`, `sources.yaml`, `glossary/<locale>.yaml`, `modules/<module>/module.yaml`, and
 * below `modules/<module>/<locale>/` or `contexts/<context>/<module>/<locale>/`: `<document>.mdx`, `slots/<slot>.mdx`
 * and `figures/<figure>.svg`.
 */
export function classifyPath(path: string): ContentPlace {
	if (YAML.test(path)) return { kind: 'yaml' }
	const { moduleId, name, layer = BASE_LAYER, locale } = SOURCE.exec(path)?.groups ?? {}
	if (moduleId && name && locale) return { kind: 'source', moduleId, name, layer, locale }
	return { kind: 'stray', message: strayMessage(path) }
}

function strayMessage(path: string): string {
	if (/\.(?:mdx|svg)$/.test(path)) {
		return 'No curriculum file is read from here. Texts lie in modules/<module>/<locale>/ or contexts/<context>/<module>/<locale>/, with ids in lower case and hyphens.'
	}
	if (/\.(?:png|jpe?g|gif|webp|avif)$/i.test(path))
		return 'Only SVG drawings are shown in lessons: redraw it as figures/<name>.svg.'
	return 'This file does not belong to the curriculum: remove it.'
}
