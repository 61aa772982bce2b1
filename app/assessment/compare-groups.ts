import { LEAST_PEOPLE } from './pool-analysis.ts'
import { type Interval, newcombeDifference, wilsonInterval } from './proportions.ts'

/** What one person got for the item, for the whole test, and in which group they took it. */
export type InGroup = { group: string; score: number; whole: number }

export type GroupComparison = {
	group: string
	/** People of the group who were asked. */
	n: number
	/** Share that got it wholly right, with its 95 % interval. */
	right: ({ share: number } & Interval) | null
	/** Mean score of the same people in the whole test. */
	whole: number
	/** Of the shares, the group less everybody else; null where either is too few. */
	difference: ({ difference: number } & Interval) | null
	/** What the whole test would lead one to expect of that difference. */
	expected: number | null
	/** The item is harder or easier for the group than the whole test explains. */
	stands: 'harder' | 'easier' | null
}

/** A difference that chance does not explain still has to be this large to matter. */
const WORTH_SAYING = 0.1

/**
 * Is an item as hard in one language, or one context, as in the others? If not, its translation may be at fault.
 *
 * The share of a group that got it wholly right is set beside everybody else’s, with Newcombe’s interval. Groups also
 * differ in what they know, so the difference is held against the one in their whole tests: an item stands out where
 * that lies outside the interval, by a tenth at least. With many items and groups, one comparison in twenty stands out
 * by chance. (A simple look at differential item functioning; Holland & Wainer 1993, Differential Item Functioning.)
 */
export function compareGroups(people: readonly InGroup[]): GroupComparison[] {
	const groups = Map.groupBy(people, ({ group }) => group)
	if (groups.size < 2) return []
	return [...groups]
		.map(([group, own]) => {
			const others = people.filter((person) => person.group !== group)
			const isEnough = own.length >= LEAST_PEOPLE && others.length >= LEAST_PEOPLE
			const difference = isEnough ? newcombeDifference(counted(own), counted(others)) : null
			const expected = isEnough ? meanWhole(own) - meanWhole(others) : null
			return {
				group,
				n: own.length,
				right: shareRight(own),
				whole: meanWhole(own),
				difference,
				expected,
				stands: standsOut(difference, expected),
			}
		})
		.sort((a, b) => b.n - a.n || (a.group < b.group ? -1 : 1))
}

function standsOut(difference: GroupComparison['difference'], expected: number | null): GroupComparison['stands'] {
	if (!difference || expected === null) return null
	if (Math.abs(difference.difference - expected) < WORTH_SAYING) return null
	if (difference.to < expected) return 'harder'
	return difference.from > expected ? 'easier' : null
}

function shareRight(people: readonly InGroup[]): GroupComparison['right'] {
	const { hits, n } = counted(people)
	const interval = wilsonInterval(hits, n)
	return interval && { share: hits / n, ...interval }
}

/** Sums of partial credits miss the whole by less than this. */
const ROUNDING = 1e-9

function counted(people: readonly InGroup[]) {
	return { hits: people.filter(({ score }) => score >= 1 - ROUNDING).length, n: people.length }
}

function meanWhole(people: readonly InGroup[]): number {
	return people.reduce((sum, { whole }) => sum + whole, 0) / people.length
}
