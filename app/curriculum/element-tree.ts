import type { Position } from './parse-yaml.ts'

/** What a text becomes when it has been run once on the server: elements and strings, and where they stood. */
export type TreeNode = ElementNode | string
export type ElementNode = {
	/** An HTML tag, or a component's name, which begins with a capital. */
	tag: string
	props: Record<string, unknown>
	children: TreeNode[]
	at: Position & { file: string }
}

export function isComponent(node: TreeNode): node is ElementNode {
	return typeof node !== 'string' && /^[A-Z]/.test(node.tag)
}

/** The words in these nodes, without those inside the named components. */
export function textOf(nodes: readonly TreeNode[], except: ReadonlySet<string> = new Set()): string {
	return nodes
		.map((node) => {
			if (typeof node === 'string') return node
			if (except.has(node.tag)) return ''
			const text = textOf(node.children, except)
			return INLINE.has(node.tag) ? text : `${text} `
		})
		.join('')
}

/** Tags that stand within a sentence. */
export const INLINE: ReadonlySet<string> = new Set(['a', 'strong', 'em', 'del', 'code', 'br', 'Term', 'Source'])

/**
 * Takes the components of these names out of their parent's children. Markdown may have put them into a paragraph
 * together with words; what is left of such a paragraph stays.
 */
export function takeParts(
	nodes: readonly TreeNode[],
	names: readonly string[],
): { parts: ElementNode[]; rest: TreeNode[] } {
	const parts: ElementNode[] = []
	const rest: TreeNode[] = []
	for (const node of nodes) {
		if (typeof node === 'string') rest.push(node)
		else if (names.includes(node.tag)) parts.push(node)
		else if (node.tag === 'p') {
			const inner = takeParts(node.children, names)
			parts.push(...inner.parts)
			const isEmptied = inner.parts.length > 0 && textOf(inner.rest).trim() === ''
			if (!isEmptied) rest.push({ ...node, children: inner.rest })
		} else rest.push(node)
	}
	return { parts, rest }
}
