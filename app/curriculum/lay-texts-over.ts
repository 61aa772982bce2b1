import { sha256 } from './compile-hash.ts'
import { type ContentTree, contentTree, type LayerText } from './content-tree.ts'
import { effectiveConfig, shippedConfig } from './effective-config.ts'
import type { Fault } from './fault.ts'
import { readLayerYaml } from './layer-config.ts'
import type { FileIndex } from './layer-file.ts'
import { fileKey } from './layer-path.ts'
import { shownPath, sourceFileOf } from './layer-text.ts'
import type { LayerYaml } from './layer-yaml.ts'
import { pathInLayer } from './source-file.ts'

type LaidOver = { tree: ContentTree; refused: { layer: string; path: string; fault: Fault }[] }

/**
 * What is in git with the written texts over it. What git says of a file's age is nothing, so one that is the same as
 * before has been in force since then; a written YAML file that no longer reads as one is left out, and named.
 */
export function layTextsOver(
	inGit: ContentTree,
	before: FileIndex,
	now: number,
	written: readonly LayerText[],
): LaidOver {
	const since = (layer: string, path: string, text: string) => {
		const known = before.get(fileKey(layer, path))?.shipped
		return known?.textHash === sha256(text) ? known.since : now
	}
	const shipped = inGit.files.map((file) => ({ ...file, since: since(file.layer, pathInLayer(file), file.text) }))
	const texts = written.map(sourceFileOf).filter((file) => file !== null)

	const refused: LaidOver['refused'] = []
	const yamlInGit = inGit.yaml.map((file) => ({ ...file, since: since(file.layer, file.path, file.text) }))
	const yaml = [...yamlInGit, ...written.filter((file) => sourceFileOf(file) === null)]
	const said = new Map<string, LayerYaml>()
	for (const file of yaml) {
		const read = readLayerYaml({ ...file, shownAs: shownPath(file) })
		if (read.ok) said.set(fileKey(file.layer, file.path), read.yaml)
		else if (read.faults[0]) refused.push({ layer: file.layer, path: file.path, fault: read.faults[0] })
	}
	const config = effectiveConfig(shippedConfig(inGit.config), [...said.values()])
	const { images, faults, shownAs, locate, hasImage } = inGit
	const tree = contentTree(config, [...shipped, ...texts], { yaml, images, faults, shownAs, locate, hasImage })
	return { tree, refused }
}
