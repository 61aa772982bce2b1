import type { Interval } from './proportions.ts'

/**
 * The scores (0 to 1) of people who took a test before and one after, added up: such sums can be made in SQL, and those
 * of two groups together are the sums of both.
 */
export type PairSums = {
	/** People with both scores. */
	n: number
	before: number
	after: number
	/** Of squares and products. */
	beforeSquared: number
	afterSquared: number
	product: number
}

export type PairedGain = {
	n: number
	before: number | null
	after: number | null
	/** Mean difference, after less before. */
	difference: number | null
	/** In standard deviations, with a 95 % interval. */
	effect: ({ size: number } & Interval) | null
	/** The share of what was missing before that is there after, of the group as a whole. */
	normalisedGain: number | null
}

export const NO_PAIRS: PairSums = { n: 0, before: 0, after: 0, beforeSquared: 0, afterSquared: 0, product: 0 }

export function addPair(sums: PairSums, before: number, after: number): PairSums {
	return {
		n: sums.n + 1,
		before: sums.before + before,
		after: sums.after + after,
		beforeSquared: sums.beforeSquared + before ** 2,
		afterSquared: sums.afterSquared + after ** 2,
		product: sums.product + before * after,
	}
}

const Z = 1.959963984540054
/** A spread below this is the rounding of sums. */
const NO_SPREAD = 1e-12

/**
 * How much more do the same people know after than before?
 *
 * The effect size is d_av, the mean difference by the average of both standard deviations, √((s₁² + s₂²)/2): unlike d_z
 * it does not grow because people resemble themselves, so it can be set beside other studies (Lakens 2013, Frontiers
 * in Psychology 4:863). Its interval is that of Bonett (2008, Psychological Methods 13, 99–109) for paired samples,
 * which does not assume that both spreads are equal.
 *
 * The normalised gain is that of the group’s means, (after − before) / (1 − before) (Hake 1998, American Journal of
 * Physics 66, 64–74). Its weakness: it rewards groups that knew much before (Coletta & Steinert 2020, Physical Review
 * PER 16, 010108), so groups that started differently should not be compared by it.
 *
 * Null where undefined: nobody, one person, no spread, nothing left to gain.
 */
export function pairedGain(sums: PairSums): PairedGain {
	const { n } = sums
	if (n === 0) return { n, before: null, after: null, difference: null, effect: null, normalisedGain: null }
	const [before, after] = [sums.before / n, sums.after / n]
	const difference = after - before
	return {
		n,
		before,
		after,
		difference,
		effect: effectOf(sums, difference),
		normalisedGain: before >= 1 - NO_SPREAD ? null : difference / (1 - before),
	}
}

function effectOf(sums: PairSums, difference: number): PairedGain['effect'] {
	const { n } = sums
	if (n < 2) return null
	const freedom = n - 1
	const moment = (products: number, one: number, other: number) => (products - (one * other) / n) / freedom
	const s1 = moment(sums.beforeSquared, sums.before, sums.before)
	const s2 = moment(sums.afterSquared, sums.after, sums.after)
	const together = moment(sums.product, sums.before, sums.after)
	const squared = (s1 + s2) / 2
	if (squared <= NO_SPREAD) return null
	const size = difference / Math.sqrt(squared)
	const ofDifferences = Math.max(0, s1 + s2 - 2 * together)
	const variance =
		(size ** 2 * (s1 ** 2 + s2 ** 2 + 2 * together ** 2)) / (8 * freedom * squared ** 2) +
		ofDifferences / (freedom * squared)
	const half = Z * Math.sqrt(variance)
	return { size, from: size - half, to: size + half }
}
