import type { Nodes, Root } from 'mdast'
import { attributeFaults } from './attribute-policy.ts'
import { componentRefusal } from './component-policy.ts'
import type { Fault } from './fault.ts'
import type { TextKind } from './front-matter.ts'
import { markdownRefusal } from './markdown-policy.ts'
import { isElement, place as positionOf } from './mdx-element.ts'
import { type Place, placeInside, TOP } from './policy-place.ts'
import { findComponent } from './registry.ts'
import { treeSizeFault } from './tree-size.ts'
import 'mdast-util-mdx'

/**
 * What a text from outside may say: MDX without the code. One pass over the syntax tree, by lists of what may pass;
 * every other node is a fault. The compiler is given exactly the tree that was checked here, so that the checked and
 * the compiled text cannot differ. Escaping instead of refusing was rejected: an author should see what went wrong.
 * @returns everything that breaks the policy, in reading order; positions as in the original file
 */
export function policyFaults(tree: Root, { path, kind }: { path: string; kind: TextKind }): Fault[] {
	const tooMuch = treeSizeFault(tree, path)
	if (tooMuch) return [tooMuch]

	const faults: Fault[] = []
	// A slot stands in a section of its lesson, so it may begin one level further down.
	let lastHeading = kind === 'slot' ? 2 : 1
	walk(tree, TOP)
	return faults

	function walk(node: Nodes, place: Place): void {
		const component = isElement(node) ? findComponent(node.name ?? '') : undefined
		const refusal = isElement(node)
			? componentRefusal(node.name, component, place, kind)
			: markdownRefusal(node, place, lastHeading)
		if (isElement(node) && component) faults.push(...attributeFaults(node, component, path))
		if (refusal) faults.push({ path, ...positionOf(node), ...refusal })
		if (node.type === 'heading') lastHeading = node.depth

		const inside = placeInside(node, place)
		const isUnread = refusal !== null && node.type !== 'heading' && node.type !== 'link' && !component
		if (isUnread || !('children' in node) || !inside) return
		for (const child of node.children) walk(child, inside)
	}
}
