import { plainWords, shareKept } from './text-words.ts'

/** Two paragraphs that share fewer of their words are two paragraphs, not one that was changed. */
const ALIKE = 0.3
/** Pairs that are weighed; a stretch with more is read in order. */
const MAX_PAIRS = 2_500

type Pair = [was: string, is: string] | [was: string, is: null] | [was: null, is: string]

/**
 * Which paragraph of a changed stretch became which, in order: the pairing with the most words in common, those without
 * a partner alone. A single one on either side became the other, however little they share.
 */
export function alignBlocks(old: readonly string[], now: readonly string[]): Pair[] {
	const [onlyOld, onlyNow] = [old[0], now[0]]
	if (old.length === 1 && now.length === 1 && onlyOld !== undefined && onlyNow !== undefined)
		return [[onlyOld, onlyNow]]
	if (old.length * now.length > MAX_PAIRS) return inOrder(old, now)

	const [oldWords, nowWords] = [old.map(plainWords), now.map(plainWords)]
	const weight = (i: number, j: number) => {
		const share = likeness(oldWords[i] ?? [], nowWords[j] ?? [])
		return share < ALIKE ? 0 : share
	}
	const weights = old.map((_, i) => now.map((_, j) => weight(i, j)))
	// best[i][j]: the most that can be had from the paragraphs i and j onwards.
	const best = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
	const at = (i: number, j: number) => best[i]?.[j] ?? 0
	for (let i = old.length - 1; i >= 0; i -= 1) {
		for (let j = now.length - 1; j >= 0; j -= 1) {
			const row = best[i] as number[]
			row[j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + (weights[i]?.[j] ?? 0))
		}
	}
	const pairs: Pair[] = []
	for (let i = 0, j = 0; i < old.length || j < now.length; ) {
		const [was, is] = [old[i], now[j]]
		const together = weights[i]?.[j] ?? 0
		if (was !== undefined && is !== undefined && together > 0 && at(i, j) === at(i + 1, j + 1) + together) {
			pairs.push([was, is])
			i += 1
			j += 1
		} else if (was !== undefined && (is === undefined || at(i, j) === at(i + 1, j))) {
			pairs.push([was, null])
			i += 1
		} else if (is !== undefined) {
			pairs.push([null, is])
			j += 1
		}
	}
	return pairs
}

/** 0 to 1: how much of the longer one both have. */
function likeness(one: readonly string[], other: readonly string[]): number {
	return one.length > other.length ? shareKept(one, other) : shareKept(other, one)
}

function inOrder(old: readonly string[], now: readonly string[]): Pair[] {
	return [...old.map((was): Pair => [was, null]), ...now.map((is): Pair => [null, is])]
}
