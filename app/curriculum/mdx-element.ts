import type { Nodes } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { Position } from './parse-yaml.ts'

/** A component as it stands in a text's syntax tree. */
export type MdxElement = MdxJsxFlowElement | MdxJsxTextElement

export function isElement(node: Nodes): node is MdxElement {
	return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** A literal text attribute; null where there is none. */
export function attribute(element: MdxElement, name: string): string | null {
	for (const each of element.attributes) {
		if (each.type === 'mdxJsxAttribute' && each.name === name && typeof each.value === 'string') return each.value
	}
	return null
}

export function hasAttribute(element: MdxElement, name: string): boolean {
	return element.attributes.some((each) => each.type === 'mdxJsxAttribute' && each.name === name)
}

/** The nearest components below a node, however deep in paragraphs and lists they stand. */
export function componentsIn(node: Nodes): MdxElement[] {
	if (!('children' in node)) return []
	return (node.children as Nodes[]).flatMap((child) => (isElement(child) ? [child] : componentsIn(child)))
}

/** The words of a node, leaving out components of one name. */
export function textOf(node: Nodes, without?: string): string {
	if (node.type === 'text' || node.type === 'inlineCode') return node.value
	if (!('children' in node) || (without && isElement(node) && node.name === without)) return ''
	return (node.children as Nodes[]).map((child) => textOf(child, without)).join('')
}

export function place(node: Nodes): Position {
	return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 }
}
