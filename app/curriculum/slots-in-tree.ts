import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { attribute, isElement, type MdxElement, place } from './mdx-element.ts'
import type { Position } from './parse-yaml.ts'

/** Every `<Slot>` of a checked tree, in order. */
export function slotsIn(tree: Root): (Position & { name: string; node: MdxElement })[] {
	const found: (Position & { name: string; node: MdxElement })[] = []
	visit(tree, (node) => {
		if (!isElement(node) || node.name !== 'Slot') return
		const name = attribute(node, 'name')
		if (name !== null) found.push({ ...place(node), name, node })
	})
	return found
}
