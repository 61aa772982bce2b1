import { type ContentTree, inForce, type LayerText } from './content-tree.ts'
import { effectiveConfig, shippedConfig } from './effective-config.ts'
import type { Fault } from './fault.ts'
import { layerYamlOf, readLayerYaml, yamlPath } from './layer-config.ts'
import { fileKey } from './layer-path.ts'
import { shownPath, sourceFileOf } from './layer-text.ts'
import type { LayerYaml } from './layer-yaml.ts'
import type { Locate } from './parse-yaml.ts'
import { pathInLayer, type SourceFile } from './source-file.ts'

/** A written file that is put in force, or taken away where `text` is null. */
export type WrittenChange = Pick<LayerText, 'layer' | 'path' | 'revision' | 'since'> & { text: string | null }
/** A YAML file among the changes, read. */
export type ReadYaml = { yaml: LayerYaml; locate: Locate; shownAs: string }
export type ChangedTree = { ok: true; tree: ContentTree; yaml: ReadYaml[] } | { ok: false; faults: Fault[] }

/** The tree as it would be with these changes, sharing with the old one what they do not touch. */
export function treeWithChanges(tree: ContentTree, changes: readonly WrittenChange[]): ChangedTree {
	const keys = new Set(changes.map(({ layer, path }) => fileKey(layer, path)))
	const isReplaced = (layer: string, path: string, origin: string) =>
		origin === 'written' && keys.has(fileKey(layer, path))
	const written = changes.flatMap(({ text, ...rest }): LayerText[] =>
		text === null ? [] : [{ ...rest, text, origin: 'written' }],
	)
	const added = written.map(sourceFileOf).filter((file) => file !== null)
	const kept = tree.files.filter((file) => !isReplaced(file.layer, pathInLayer(file), file.origin))
	const files = [...kept, ...added]
	const yaml = [
		...tree.yaml.filter(({ layer, path, origin }) => !isReplaced(layer, path, origin)),
		...written.filter((text) => sourceFileOf(text) === null),
	]
	const replaced = tree.files.filter((file) => isReplaced(file.layer, pathInLayer(file), file.origin))
	const variants = withNames(tree.variants, files, [...replaced, ...added])

	const config = changedConfig(tree, yaml, keys)
	if (!config.ok) return config
	return { ok: true, tree: { ...tree, files, yaml, variants, config: config.config }, yaml: config.read }
}

/** The tree without some of its written texts. */
export function treeWithout(tree: ContentTree, gone: readonly SourceFile[]): ContentTree {
	const files = tree.files.filter((file) => !gone.includes(file))
	return { ...tree, files, variants: withNames(tree.variants, files, gone) }
}

function withNames(variants: ContentTree['variants'], files: readonly SourceFile[], touched: readonly SourceFile[]) {
	const names = new Set(touched.map(nameOf))
	if (names.size === 0) return variants
	const fresh = new Map(variants)
	const byName = Map.groupBy(
		files.filter((file) => names.has(nameOf(file))),
		nameOf,
	)
	for (const name of names) {
		const all = byName.get(name)
		if (all) fresh.set(name, inForce(all))
		else fresh.delete(name)
	}
	return fresh
}

const nameOf = ({ moduleId, name }: SourceFile) => `${moduleId}/${name}`

type ChangedConfig = { ok: true; config: ContentTree['config']; read: ReadYaml[] } | { ok: false; faults: Fault[] }

/** Only the files that changed are read; what the others say is in the configuration already. */
function changedConfig(tree: ContentTree, yaml: readonly LayerText[], keys: ReadonlySet<string>): ChangedConfig {
	const touched = yaml.filter(({ layer, path }) => keys.has(fileKey(layer, path)))
	const others = layerYamlOf(tree.config).filter((each) => !keys.has(fileKey(each.layer, yamlPath(each))))
	const wasTouched = others.length < layerYamlOf(tree.config).length
	if (touched.length === 0 && !wasTouched) return { ok: true, config: tree.config, read: [] }

	const faults: Fault[] = []
	const read: ReadYaml[] = []
	const isWritten = new Set(
		touched.filter(({ origin }) => origin === 'written').map(({ layer, path }) => fileKey(layer, path)),
	)
	for (const file of touched) {
		if (file.origin === 'shipped' && isWritten.has(fileKey(file.layer, file.path))) continue
		const shownAs = shownPath(file)
		const result = readLayerYaml({ ...file, shownAs })
		if (result.ok) read.push({ yaml: result.yaml, locate: result.locate, shownAs })
		else faults.push(...result.faults)
	}
	if (faults.length > 0) return { ok: false, faults }
	const all = [...others, ...read.map(({ yaml }) => yaml)]
	return { ok: true, config: effectiveConfig(shippedConfig(tree.config), all), read }
}
