import { isComponent, type TreeNode, textOf } from './element-tree.ts'
import type { FrontMatter } from './front-matter.ts'

/** What a search must never show: answers, or steps of a story that nobody has reached yet. */
const HIDDEN = new Set(['Option', 'Feedback', 'Rationale', 'Item', 'Pair', 'Accept', 'Scenario'])
/** What is read only after an answer, and does not count as reading time. */
const AFTERWARDS = new Set(['Feedback', 'Rationale', 'Accept'])
const WORD = /[\p{L}\p{N}]+(?:['’ʼ-][\p{L}\p{M}\p{N}]+)*/gu

/** The words a learner can find this document by. An assessment has none: its items are not to be looked up. */
export function searchableText(
	tree: readonly TreeNode[],
	{ title, aim, summary, objectives }: FrontMatter,
	documentId: string,
): string {
	const head = [title, aim, summary, ...Object.values(objectives)]
	const body = documentId === 'assessment' ? [] : [...attributeTexts(tree), textOf(tree, HIDDEN)]
	return [...head, ...body].join(' ').replace(/\s+/g, ' ').trim()
}

export function wordCount(tree: readonly TreeNode[]): number {
	return textOf(tree, AFTERWARDS).match(WORD)?.length ?? 0
}

const SHOWN_ATTRIBUTES = ['title', 'where', 'caption', 'alt']

function attributeTexts(tree: readonly TreeNode[]): string[] {
	return tree.flatMap((node) => {
		if (typeof node === 'string') return []
		const own = isComponent(node)
			? SHOWN_ATTRIBUTES.map((name) => node.props[name]).filter((text) => typeof text === 'string')
			: []
		return [...own, ...attributeTexts(node.children)]
	})
}
