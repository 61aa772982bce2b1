import { standardDeviation } from './moments.ts'
import { alphaOfForm, pairedCovariances } from './pool-alpha.ts'
import { columnsOf, type PoolColumn, type PoolScores, sumsOfAttempts } from './pool-scores.ts'
import { type ItemAnalysis, itemStatistics, type TestAnalysis, testStatistics } from './score-statistics.ts'

export type PoolItem = ItemAnalysis & {
	/** How many people were asked this item. */
	n: number
}

export type PoolAnalysis = {
	/** Attempts. */
	n: number
	/** How many items one attempt asks, on average. */
	itemsAsked: number | null
	items: PoolItem[]
	test: TestAnalysis
}

/**
 * Below so many people nothing is said of an item: with 30, the 95 % interval of a share of one half is a third wide,
 * and that of a correlation of 0 reaches from −0.36 to 0.36.
 */
export const LEAST_PEOPLE = 30

/**
 * Classical item analysis of a test whose items are drawn from a pool, so that most cells of the table are empty by
 * design. The gaps are chance’s and not the people’s, so those who were asked stand for all (missing completely at
 * random; Little & Rubin 2019, Statistical Analysis with Missing Data, 1.3):
 *
 * - an item’s facility and spread rest on those who were asked it;
 * - discrimination correlates it with the mean of the other items the same person was asked, as blueprints give everybody
 *   as many items of each objective; efficiency likewise;
 * - α is that of the form a person gets, k items drawn by the blueprint. From Cronbach (1951, Psychometrika 16, 297–334)
 *   α = k/(k−1) · (1 − Σ variances / Σ covariances), with the k variances and k(k−1) covariances of such a form estimated
 *   by their means over all items and all pairs of items (available cases), each weighted by its degrees of freedom, so
 *   that pairs count as often as the blueprint makes them meet;
 * - the standard error of measurement is s·√(1−α). Forms differ in difficulty by the luck of the draw, which is
 *   part of s.
 *
 * Where everybody was asked every item, all of it is what `analyseScores` gives.
 */
export function analysePool(scores: PoolScores): PoolAnalysis {
	const sums = sumsOfAttempts(scores)
	const columns = columnsOf(scores, sums)
	const pairs = pairedCovariances(scores, columns.means)
	const asked = scores.attempts === 0 ? null : scores.score.length / scores.attempts
	const fractions = Float64Array.from(sums.total, (total, index) => total / (sums.asked[index] || 1))
	const alpha = asked === null ? null : alphaOfForm(asked, columns, pairs, null)
	return {
		n: scores.attempts,
		itemsAsked: asked,
		items: scores.itemIds.map((name, index) => ({
			name,
			n: columns.counts[index] ?? 0,
			...itemStatistics(columns.lists[index] ?? NOTHING),
			alphaIfDeleted: asked === null ? null : alphaOfForm(asked - 1, columns, pairs, index),
		})),
		test: testStatistics(fractions, standardDeviation(fractions) ? alpha : null),
	}
}

const NOTHING: PoolColumn = { own: new Float64Array(), rest: new Float64Array(), whole: new Float64Array() }
