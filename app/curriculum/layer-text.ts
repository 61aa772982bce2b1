import { contentPath } from './content-path.ts'
import type { LayerText } from './content-tree.ts'
import { classifyLayerPath } from './layer-path.ts'
import type { SourceFile } from './source-file.ts'

/** What to call a file in a fault: where it lies in git, or the layer and path it was written for. */
export function shownPath({ layer, path, origin }: Pick<LayerText, 'layer' | 'path' | 'origin'>): string {
	return origin === 'shipped' ? `content/${contentPath(layer, path)}` : `${layer}/${path}`
}

/** A kept file as a text of the tree; null where it is none but says something about its context. */
export function sourceFileOf(file: LayerText): SourceFile | null {
	const { layer, path, text, origin, revision, since } = file
	const place = classifyLayerPath(layer, path)
	if (!('name' in place)) return null
	const { moduleId, locale, name } = place
	return { moduleId, locale, name, layer, text, origin, revision, since, path: shownPath(file) }
}
