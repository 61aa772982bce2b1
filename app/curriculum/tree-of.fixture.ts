import type { Root } from 'mdast'
import { formatFault } from './fault.ts'
import { parseMdx } from './parse-mdx.ts'

/** The syntax tree of a text that a test wrote without mistakes. */
export function treeOf(text: string): Root {
	const parsed = parseMdx(text, 'test.mdx')
	if (!parsed.ok) throw new Error(parsed.faults.map(formatFault).join('\n'))
	return parsed.tree
}

export const NO_FRONT_MATTER = { title: '', aim: '', summary: '', objectives: {} }
