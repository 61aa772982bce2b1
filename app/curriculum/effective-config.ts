import type { ContentLocale, Context, CurriculumConfig, ShippedConfig } from './curriculum-config.ts'
import type { LayerYaml } from './layer-yaml.ts'
import { BASE_LAYER } from './resolve-variant.ts'

/**
 * The curriculum with what its layers say about themselves: contexts and locales that git does not have, terms in a
 * context's own words, lessons added and hidden. The same files in any order give the same; what git says of a
 * context's name and place stands, and of two layers that add one locale the first by id counts.
 */
export function effectiveConfig(shipped: ShippedConfig, files: readonly LayerYaml[]): CurriculumConfig {
	const ordered = [...files].filter(({ layer }) => layer !== BASE_LAYER).sort((a, b) => compare(a.layer, b.layer))
	const contexts = new Map(shipped.contexts.map((context) => [context.id, context]))
	const locales = new Map(shipped.curriculum.locales.map((locale) => [locale.tag, locale]))
	const contextFiles: CurriculumConfig['contextFiles'] = {}
	const contextGlossary: CurriculumConfig['contextGlossary'] = {}
	const moduleChanges: CurriculumConfig['moduleChanges'] = {}
	for (const file of ordered) {
		if (file.kind === 'context') {
			contextFiles[file.layer] = file.value
			contexts.set(file.layer, asContext(contexts.get(file.layer), file))
			for (const [tag, locale] of Object.entries(file.value.locales ?? {})) {
				if (!locales.has(tag)) locales.set(tag, { tag, ...locale } satisfies ContentLocale)
			}
		} else if (file.kind === 'glossary') {
			contextGlossary[file.layer] = { ...contextGlossary[file.layer], [file.locale]: file.value }
		} else {
			moduleChanges[file.layer] = { ...moduleChanges[file.layer], [file.moduleId]: file.value }
		}
	}
	return {
		...shipped,
		curriculum: { ...shipped.curriculum, locales: [...locales.values()] },
		contexts: [...contexts.values()],
		contextFiles,
		contextGlossary,
		moduleChanges,
		shipped: { contexts: shipped.contexts, locales: shipped.curriculum.locales },
	}
}

/** What git alone says: the way back from `effectiveConfig`. */
export function shippedConfig(config: CurriculumConfig): ShippedConfig {
	const { curriculum, sources, glossary, modules, shipped } = config
	return {
		curriculum: { ...curriculum, locales: shipped.locales },
		contexts: shipped.contexts,
		sources,
		glossary,
		modules,
	}
}

function asContext(known: Context | undefined, { layer, value }: Extract<LayerYaml, { kind: 'context' }>): Context {
	const { name, parent, defaultLocale, digits } = value
	const own = {
		...(defaultLocale === undefined ? {} : { defaultLocale }),
		...(digits === undefined ? {} : { digits }),
	}
	if (known) return { ...known, ...own }
	return { id: layer, name: name ?? { en: layer }, ...(parent === undefined ? {} : { parent }), ...own }
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0
}
