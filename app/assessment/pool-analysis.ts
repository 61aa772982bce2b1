import type { ItemAnalysis, TestAnalysis } from './item-analysis.ts'
import {
	correlation,
	excessKurtosis,
	mean,
	median,
	restOf,
	shareOfLargestCovariance,
	skewness,
	standardDeviation,
	variance,
} from './moments.ts'

/**
 * The scores of people who were each asked a few items of a pool: one entry an item that somebody was asked, all three
 * lists of the same length. Typed, since a programme has hundreds of thousands of them.
 */
export type PoolScores = {
	itemIds: readonly string[]
	/** How many attempts there are. */
	attempts: number
	/** From 0 to `attempts` − 1, in ascending order. */
	attempt: Uint32Array
	/** Index into `itemIds`. */
	item: Uint16Array
	/** 0 to 1; an item that was asked and left out is 0. */
	score: Float64Array
}

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
	const sd = standardDeviation(fractions)
	const errorRatio = alpha === null || !sd ? null : Math.sqrt(Math.max(0, 1 - alpha))
	return {
		n: scores.attempts,
		itemsAsked: asked,
		items: scores.itemIds.map((name, index) => ({
			name,
			n: columns.counts[index] ?? 0,
			...itemStatistics(columns.lists[index] ?? NOTHING),
			alphaIfDeleted: asked === null ? null : alphaOfForm(asked - 1, columns, pairs, index),
		})),
		test: {
			mean: mean(fractions),
			median: median(fractions),
			sd,
			skewness: skewness(fractions),
			kurtosis: excessKurtosis(fractions),
			alpha: sd ? alpha : null,
			errorRatio,
			sem: errorRatio === null || sd === null ? null : errorRatio * sd,
		},
	}
}

/** Of those who were asked one item: what they got for it, for the others, and for all. */
type Column = { own: Float64Array; rest: Float64Array; whole: Float64Array }
const NOTHING: Column = { own: new Float64Array(), rest: new Float64Array(), whole: new Float64Array() }

type Columns = { counts: Uint32Array; means: Float64Array; variances: Float64Array; lists: Column[] }

function sumsOfAttempts({ attempts, attempt, score }: PoolScores) {
	const total = new Float64Array(attempts)
	const asked = new Uint32Array(attempts)
	for (let entry = 0; entry < score.length; entry++) {
		const who = attempt[entry] ?? 0
		total[who] = (total[who] ?? 0) + (score[entry] ?? 0)
		asked[who] = (asked[who] ?? 0) + 1
	}
	return { total, asked }
}

function columnsOf(scores: PoolScores, { total, asked }: ReturnType<typeof sumsOfAttempts>): Columns {
	const { itemIds, attempt, item, score } = scores
	const counts = new Uint32Array(itemIds.length)
	for (const each of item) counts[each] = (counts[each] ?? 0) + 1
	const lists = itemIds.map((_, index) => {
		const length = counts[index] ?? 0
		return { own: new Float64Array(length), rest: new Float64Array(length), whole: new Float64Array(length) }
	})
	const filled = new Uint32Array(itemIds.length)
	for (let entry = 0; entry < score.length; entry++) {
		const [which, who, own] = [item[entry] ?? 0, attempt[entry] ?? 0, score[entry] ?? 0]
		const list = lists[which]
		if (!list) continue
		const place = filled[which] ?? 0
		filled[which] = place + 1
		const [all, count] = [total[who] ?? 0, asked[who] ?? 0]
		list.own[place] = own
		list.rest[place] = count > 1 ? restOf(all, own) / (count - 1) : 0
		list.whole[place] = all / count
	}
	return {
		counts,
		means: Float64Array.from(lists, ({ own }) => mean(own) ?? 0),
		variances: Float64Array.from(lists, ({ own }) => variance(own) ?? 0),
		lists,
	}
}

function itemStatistics({ own, rest, whole }: Column) {
	return {
		facility: mean(own),
		sd: standardDeviation(own),
		discrimination: correlation(own, rest),
		efficiency: shareOfLargestCovariance(own, rest),
		itemTotal: correlation(own, whole),
	}
}

/** Of every two items, over the people who were asked both: Σ(x − x̄)(y − ȳ), and how many people less one. */
type Pairs = { products: Float64Array; freedom: Float64Array }

function pairedCovariances({ itemIds, attempt, item, score }: PoolScores, means: Float64Array): Pairs {
	const k = itemIds.length
	const empty = () => new Float64Array(k * k)
	const [met, sumX, sumY, products] = [empty(), empty(), empty(), empty()]
	for (let from = 0; from < score.length; ) {
		let to = from
		while (to < score.length && attempt[to] === attempt[from]) to++
		for (let first = from; first < to; first++) {
			const one = item[first] ?? 0
			// Centred on the item's mean, so that little is lost where the sums are subtracted below.
			const x = (score[first] ?? 0) - (means[one] ?? 0)
			for (let second = from; second < to; second++) {
				const other = item[second] ?? 0
				if (one >= other) continue
				const y = (score[second] ?? 0) - (means[other] ?? 0)
				const cell = one * k + other
				met[cell] = (met[cell] ?? 0) + 1
				sumX[cell] = (sumX[cell] ?? 0) + x
				sumY[cell] = (sumY[cell] ?? 0) + y
				products[cell] = (products[cell] ?? 0) + x * y
			}
		}
		from = to
	}
	for (let cell = 0; cell < met.length; cell++) {
		const n = met[cell] ?? 0
		if (n > 0) products[cell] = (products[cell] ?? 0) - ((sumX[cell] ?? 0) * (sumY[cell] ?? 0)) / n
	}
	return { products, freedom: met.map((n) => Math.max(0, n - 1)) }
}

/** α of a form of so many items, drawn from the pool without the item `left`. Null where it has no spread. */
function alphaOfForm(
	itemsAsked: number,
	{ counts, variances }: Columns,
	{ products, freedom }: Pairs,
	left: number | null,
): number | null {
	if (itemsAsked < 2) return null
	const k = counts.length
	let [squares, ofItems, together, ofPairs] = [0, 0, 0, 0]
	for (let one = 0; one < k; one++) {
		if (one === left) continue
		const degrees = Math.max(0, (counts[one] ?? 0) - 1)
		squares += degrees * (variances[one] ?? 0)
		ofItems += degrees
		for (let other = one + 1; other < k; other++) {
			if (other === left) continue
			together += products[one * k + other] ?? 0
			ofPairs += freedom[one * k + other] ?? 0
		}
	}
	if (ofItems === 0 || ofPairs === 0) return null
	const ownVariances = (itemsAsked * squares) / ofItems
	const ofTotal = ownVariances + (itemsAsked * (itemsAsked - 1) * together) / ofPairs
	// Estimated piece by piece, it could come out below nothing.
	if (ofTotal <= 1e-12 * Math.max(1, ownVariances)) return null
	return (itemsAsked / (itemsAsked - 1)) * (1 - ownVariances / ofTotal)
}
