import { sha256 } from './compile-hash.ts'
import type { ContentTree } from './content-tree.ts'
import { type Fault, formatFault } from './fault.ts'
import { type FileIndex, indexFiles, type LayerFile } from './layer-file.ts'
import { classifyLayerPath, fileKey } from './layer-path.ts'
import { pathInLayer } from './source-file.ts'
import { textBelow } from './text-below.ts'

export type KeptFile = LayerFile & { text: string }
type SetAside = { layer: string; path: string; fault: Fault }

/**
 * The files of all layers as they are after a build. A shipped file that is the same as before stays over the text it
 * was written over, so that a translation in git goes stale when its source changes and it does not.
 */
export function filesAfter(
	{ config, files, yaml }: Pick<ContentTree, 'config' | 'files' | 'yaml'>,
	before: FileIndex,
	setAside: readonly SetAside[],
): KeptFile[] {
	const faults = new Map(setAside.map(({ layer, path, fault }) => [fileKey(layer, path), formatFault(fault)]))
	const texts = [...files.map((file) => ({ ...file, path: pathInLayer(file) })), ...yaml]
	const all = texts.map(({ layer, path, origin, revision, since, text }): KeptFile => {
		const place = classifyLayerPath(layer, path)
		const fault = origin === 'written' ? (faults.get(fileKey(layer, path)) ?? null) : null
		return {
			layer,
			path,
			origin,
			moduleId: 'moduleId' in place ? place.moduleId : null,
			textHash: sha256(text),
			belowHash: null,
			revision,
			since: since ?? 0,
			state: fault === null ? 'in-force' : 'set-aside',
			fault,
			text,
		}
	})
	const index = indexFiles(all)
	return all.map((file) => {
		const known = before.get(fileKey(file.layer, file.path))?.[file.origin]
		// What was written here and then taken over into git, word for word, has nothing new under it.
		const shipped = file.origin === 'written' ? index.get(fileKey(file.layer, file.path))?.shipped : undefined
		if (shipped?.textHash === file.textHash) return { ...file, belowHash: file.textHash }
		const isSame = file.origin === 'written' || known?.textHash === file.textHash
		const belowHash = known && isSame ? known.belowHash : (textBelow(index, config, file)?.textHash ?? null)
		return { ...file, belowHash }
	})
}
