import type { CurriculumConfig } from './curriculum-config.ts'
import type { Fault } from './fault.ts'
import { classifyLayerPath } from './layer-path.ts'
import { ContextFile, ContextGlossary, type LayerYaml, ModuleChanges } from './layer-yaml.ts'
import { type Locate, parseYaml } from './parse-yaml.ts'

export type ReadLayerYaml = { ok: true; yaml: LayerYaml; locate: Locate } | { ok: false; faults: Fault[] }

/** A context's words for every term there is take less. */
const MAX_YAML_LENGTH = 100_000

/** Reads a YAML file of a layer by the schema of its place. */
export function readLayerYaml(file: { layer: string; path: string; text: string; shownAs: string }): ReadLayerYaml {
	const { layer, text, shownAs } = file
	if (text.length > MAX_YAML_LENGTH) {
		const message = 'This file is too long: say only what differs here.'
		return { ok: false, faults: [{ path: shownAs, line: 1, column: 1, code: 'file-too-large', message }] }
	}
	const place = classifyLayerPath(layer, file.path)
	switch (place.kind) {
		case 'context': {
			const read = parseYaml(text, ContextFile, shownAs)
			return read.ok ? { ok: true, yaml: { kind: 'context', layer, value: read.value }, locate: read.locate } : read
		}
		case 'glossary': {
			const { locale } = place
			const read = parseYaml(text, ContextGlossary, shownAs)
			return read.ok
				? { ok: true, yaml: { kind: 'glossary', layer, locale, value: read.value }, locate: read.locate }
				: read
		}
		case 'module-changes': {
			const { moduleId } = place
			const read = parseYaml(text, ModuleChanges, shownAs)
			return read.ok
				? { ok: true, yaml: { kind: 'module-changes', layer, moduleId, value: read.value }, locate: read.locate }
				: read
		}
		default:
			throw new Error(`${shownAs} is not YAML`)
	}
}

/** The files that a curriculum in force was made with, without reading them again. */
export function layerYamlOf(config: CurriculumConfig): LayerYaml[] {
	return [
		...Object.entries(config.contextFiles).map(([layer, value]): LayerYaml => ({ kind: 'context', layer, value })),
		...Object.entries(config.contextGlossary).flatMap(([layer, locales]) =>
			Object.entries(locales).map(([locale, value]): LayerYaml => ({ kind: 'glossary', layer, locale, value })),
		),
		...Object.entries(config.moduleChanges).flatMap(([layer, modules]) =>
			Object.entries(modules).map(
				([moduleId, value]): LayerYaml => ({
					kind: 'module-changes',
					layer,
					moduleId,
					value,
				}),
			),
		),
	]
}

/** The path of such a file in its layer. */
export function yamlPath(yaml: LayerYaml): string {
	if (yaml.kind === 'context') return 'context.yaml'
	return yaml.kind === 'glossary' ? `glossary/${yaml.locale}.yaml` : `${yaml.moduleId}/module.yaml`
}
