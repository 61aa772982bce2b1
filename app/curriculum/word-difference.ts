import { diffArrays } from 'diff'
import { alignBlocks } from './align-blocks.ts'
import type { Difference, DifferenceBlock, Run } from './difference.ts'
import { normaliseBreaks, type TextFormat, textBlocks } from './text-units.ts'
import { isSpace, wordsAndSpaces } from './text-words.ts'

/** Differences looked for before a text or a paragraph is taken to be another one altogether. */
const MAX_BLOCK_EDITS = 2_000
const MAX_WORD_EDITS = 1_500
/** Word edits in all of a text: what a person can read, and what takes about a tenth of a second. */
const MAX_WORDS_COMPARED = 40_000

/** What became of a text, paragraph by paragraph and word by word. Line breaks of either kind are the same. */
export function differenceOf(before: string, after: string, format: TextFormat = 'mdx'): Difference {
	const texts = [normaliseBreaks(before), normaliseBreaks(after)] as const
	const [old, now] = texts.map((text) => textBlocks(text, format)) as [string[], string[]]
	const budget = { words: MAX_WORDS_COMPARED, isCoarse: false }
	const blocks: DifferenceBlock[] = []
	let line = 1
	const add = (kind: DifferenceBlock['kind'], runs: Run[]) => {
		const breaks = runs.reduce((sum, run) => sum + (run.kind === 'removed' ? 0 : run.text.split('\n').length - 1), 0)
		const isOpen = runs.findLast((run) => run.kind !== 'removed')?.text.endsWith('\n') === false
		const last = line + breaks - (isOpen ? 0 : 1)
		blocks.push({ kind, lines: kind === 'removed' ? null : { first: line, last: Math.max(line, last) }, runs })
		if (kind !== 'removed') line += breaks
	}

	for (const stretch of stretchesOf(old, now, budget)) {
		if (stretch.kind === 'same') {
			for (const text of stretch.now) add('same', [{ kind: 'same', text }])
			continue
		}
		for (const [was, is] of alignBlocks(stretch.old, stretch.now)) {
			if (was === null) add('added', [{ kind: 'added', text: is ?? '' }])
			else if (is === null) add('removed', [{ kind: 'removed', text: was }])
			else add('changed', wordRuns(was, is, budget))
		}
	}
	return { blocks, isCoarse: budget.isCoarse }
}

type Budget = { words: number; isCoarse: boolean }
type Stretch = { kind: 'same' | 'changed'; old: string[]; now: string[] }

function stretchesOf(old: string[], now: string[], budget: Budget): Stretch[] {
	const changes = changesOf(old, now, (block) => block.trimEnd(), MAX_BLOCK_EDITS)
	if (!changes) {
		budget.isCoarse = true
		return [{ kind: 'changed', old: [old.join('')], now: [now.join('')] }]
	}
	const stretches: Stretch[] = []
	for (const { kind, pieces } of changes) {
		const last = stretches.at(-1)
		if (kind === 'same') stretches.push({ kind, old: [], now: pieces })
		else if (last?.kind === 'changed') last[kind === 'added' ? 'now' : 'old'].push(...pieces)
		else stretches.push({ kind: 'changed', old: [], now: [], [kind === 'added' ? 'now' : 'old']: pieces })
	}
	return stretches
}

function wordRuns(was: string, is: string, budget: Budget): Run[] {
	const [old, now] = [wordsAndSpaces(was), wordsAndSpaces(is)]
	budget.words -= old.length + now.length
	const changes = budget.words < 0 ? null : changesOf(old, now, (word) => (isSpace(word) ? ' ' : word), MAX_WORD_EDITS)
	if (changes) return joinAcrossSpaces(changes.map(({ kind, pieces }) => ({ kind, text: pieces.join('') })))
	budget.isCoarse = true
	return [
		{ kind: 'removed', text: was },
		{ kind: 'added', text: is },
	]
}

type Change = { kind: Run['kind']; pieces: string[] }

/** Null where the two differ in more than `maxEdits` pieces. What is the same is given as it stands in the later one. */
function changesOf(old: string[], now: string[], keyOf: (piece: string) => string, maxEdits: number): Change[] | null {
	const ids = new Map<string, number>()
	// Numbers are compared many more times than there are pieces.
	const numbered = (text: string) => {
		const key = keyOf(text)
		const id = ids.get(key) ?? ids.size
		ids.set(key, id)
		return { id, text }
	}
	const changes = diffArrays(old.map(numbered), now.map(numbered), {
		maxEditLength: maxEdits,
		comparator: (one, other) => one.id === other.id,
	})
	if (!changes) return null
	return changes.map(({ added, removed, value }) => ({
		kind: added ? 'added' : removed ? 'removed' : 'same',
		pieces: value.map(({ text }) => text),
	}))
}

/** Changed words with only a space between them read as one change: first all that went, then all that came. */
function joinAcrossSpaces(runs: readonly Run[]): Run[] {
	const result: Run[] = []
	let removed = ''
	let added = ''
	const flush = () => {
		if (removed) result.push({ kind: 'removed', text: removed })
		if (added) result.push({ kind: 'added', text: added })
		removed = ''
		added = ''
	}
	for (const [index, { kind, text }] of runs.entries()) {
		if (kind === 'removed') removed += text
		else if (kind === 'added') added += text
		else if (isSpace(text) && removed && added && index < runs.length - 1) {
			removed += text
			added += text
		} else {
			flush()
			result.push({ kind, text })
		}
	}
	flush()
	return result
}
