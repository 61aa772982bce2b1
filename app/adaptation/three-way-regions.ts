import { diffIndices } from 'node-diff3'

type Range = { start: number; end: number }
/** A stretch of the base and what either side has in its place; `changedBy` says who made it different. */
export type Region = {
	base: string[]
	mine: string[]
	theirs: string[]
	changedBy: 'nobody' | 'mine' | 'theirs' | 'both'
}

/**
 * `apart`: changes to neighbouring pieces are two changes, as paragraphs stand for themselves.
 * `together`: they are one, as neighbouring words make sense only together.
 */
type Touching = 'apart' | 'together'
type Side = 'mine' | 'theirs'
type Hunk = { side: Side; base: Range; own: Range }

/** About a tenth of a second of comparing; texts that need more are not compared piece by piece. */
const MAX_STEPS = 200_000_000

/**
 * An upper bound of what finding the longest common sequence takes: for every pair of equal pieces, in the worst case a
 * walk along the sequence found so far.
 */
function stepsToCompare(one: readonly string[], other: readonly string[]): number {
	const counts = new Map<string, number>()
	for (const piece of one) counts.set(piece, (counts.get(piece) ?? 0) + 1)
	let pairs = 0
	for (const piece of other) pairs += counts.get(piece) ?? 0
	return pairs * Math.min(one.length, other.length)
}

/**
 * The three texts cut at the same places: stretches that nobody, one side or both sides changed. Joined, the `base` of all
 * regions is the base, and so for either side. Null where it would take too long.
 * @param keysOf what pieces are compared by, in place of themselves
 */
export function threeWayRegions(
	base: readonly string[],
	mine: readonly string[],
	theirs: readonly string[],
	touching: Touching,
	keysOf = (pieces: readonly string[]): readonly string[] => pieces,
): Region[] | null {
	const keys = { base: keysOf(base), mine: keysOf(mine), theirs: keysOf(theirs) }
	if (stepsToCompare(keys.base, keys.mine) + stepsToCompare(keys.base, keys.theirs) > MAX_STEPS) return null
	const hunks = [...hunksOf(keys.base, keys.mine, 'mine'), ...hunksOf(keys.base, keys.theirs, 'theirs')].sort(
		(one, other) => one.base.start - other.base.start || one.base.end - other.base.end,
	)
	const regions: Region[] = []
	const done = { base: 0, mine: 0, theirs: 0 }
	/** Cuts up to here; the sides are as far ahead of the base as their hunks made them. */
	const cut = (to: typeof done, changedBy: Region['changedBy']) => {
		regions.push({
			base: base.slice(done.base, to.base),
			mine: mine.slice(done.mine, to.mine),
			theirs: theirs.slice(done.theirs, to.theirs),
			changedBy,
		})
		Object.assign(done, to)
	}
	for (const group of grouped(hunks, touching)) {
		const start = Math.min(...group.map((hunk) => hunk.base.start))
		const end = Math.max(...group.map((hunk) => hunk.base.end))
		const ahead = start - done.base
		if (ahead > 0) cut({ base: start, mine: done.mine + ahead, theirs: done.theirs + ahead }, 'nobody')
		const grown = (side: Side) =>
			group
				.filter((hunk) => hunk.side === side)
				.reduce((sum, { base: old, own }) => sum + (own.end - own.start) - (old.end - old.start), 0)
		const sides = new Set(group.map((hunk) => hunk.side))
		cut(
			{
				base: end,
				mine: done.mine + (end - start) + grown('mine'),
				theirs: done.theirs + (end - start) + grown('theirs'),
			},
			sides.size === 2 ? 'both' : sides.has('mine') ? 'mine' : 'theirs',
		)
	}
	if (done.base < base.length) cut({ base: base.length, mine: mine.length, theirs: theirs.length }, 'nobody')
	return regions
}

function hunksOf(base: readonly string[], changed: readonly string[], side: Side): Hunk[] {
	// The types ask for arrays that may be changed; nothing changes them.
	return diffIndices([...base], [...changed]).map(({ buffer1, buffer2 }) => ({
		side,
		base: rangeOf(buffer1),
		own: rangeOf(buffer2),
	}))
}

function rangeOf([start = 0, length = 0]: readonly number[]): Range {
	return { start, end: start + length }
}

/** Hunks that have to be looked at together. */
function grouped(hunks: readonly Hunk[], touching: Touching): Hunk[][] {
	const groups: Hunk[][] = []
	let end = -1
	for (const hunk of hunks) {
		const group = groups.at(-1)
		const overlaps =
			hunk.base.start < end || (hunk.base.start === end && (touching === 'together' || bothInsert(group, hunk)))
		if (group && overlaps) group.push(hunk)
		else groups.push([hunk])
		end = group && overlaps ? Math.max(end, hunk.base.end) : hunk.base.end
	}
	return groups
}

/** Two sides add at the same place: which comes first is for a person to say. */
function bothInsert(group: readonly Hunk[] | undefined, { base }: Hunk): boolean {
	return base.start === base.end && group?.length === 1 && group[0]?.base.start === base.start
}
