/** A stretch of text that is in both, only in the later, or only in the earlier. */
export type Run = { kind: 'same' | 'added' | 'removed'; text: string }

/**
 * A paragraph, heading, list item, table row or line of front matter. The runs that are `same` or `added` spell the later
 * text exactly; those that are `same` or `removed` spell the earlier one, but for the width of its white space.
 */
export type DifferenceBlock = {
	kind: 'same' | 'changed' | 'added' | 'removed'
	/** The lines it has in the later text, from 1; null where it is only in the earlier. */
	lines: { first: number; last: number } | null
	runs: Run[]
}

export type Difference = {
	blocks: DifferenceBlock[]
	/** The texts, or some paragraphs of them, were too long and too different to be compared word by word. */
	isCoarse: boolean
}

/** Unchanged blocks that may be hidden behind one line. */
export type Fold = { kind: 'fold'; blocks: DifferenceBlock[] }

export function isUnchanged(difference: Difference): boolean {
	return difference.blocks.every((block) => block.kind === 'same')
}

/**
 * Hides long unchanged stretches, keeping `context` blocks on the side of a change. A fold holds at least three blocks:
 * to unfold fewer would cost more than to read them.
 */
export function foldUnchanged({ blocks }: Difference, context = 2): (DifferenceBlock | Fold)[] {
	const result: (DifferenceBlock | Fold)[] = []
	for (let start = 0, end = 0; start < blocks.length; start = end) {
		const isSame = blocks[start]?.kind === 'same'
		while (end < blocks.length && (blocks[end]?.kind === 'same') === isSame) end += 1
		const from = start === 0 ? start : start + context
		const to = end === blocks.length ? end : end - context
		if (isSame && to - from >= 3) {
			result.push(...blocks.slice(start, from), { kind: 'fold', blocks: blocks.slice(from, to) })
			result.push(...blocks.slice(to, end))
		} else result.push(...blocks.slice(start, end))
	}
	return result
}
