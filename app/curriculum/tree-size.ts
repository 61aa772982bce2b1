import type { Nodes, Root } from 'mdast'
import type { Fault } from './fault.ts'
import { place } from './mdx-element.ts'

export const MAX_DEPTH = 30
export const MAX_NODES = 20_000

/** Bounds the recursion of everything that walks a tree afterwards; walks without recursion itself. */
export function treeSizeFault(tree: Root, path: string): Fault | null {
	const waiting: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }]
	for (let seen = 0, next = waiting.pop(); next; seen++, next = waiting.pop()) {
		const { node, depth } = next
		if (depth > MAX_DEPTH) {
			const message = 'This is nested too deeply. Use at most three levels of lists and quotations.'
			return { path, ...place(node), code: 'too-nested', message }
		}
		if (seen > MAX_NODES) {
			return { path, ...place(node), code: 'too-long', message: 'This text has too many parts. Split it.' }
		}
		if ('children' in node) for (const child of node.children) waiting.push({ node: child, depth: depth + 1 })
	}
	return null
}
