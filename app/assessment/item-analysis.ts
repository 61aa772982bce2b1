import {
	correlation,
	excessKurtosis,
	mean,
	median,
	restOf,
	shareOfLargestCovariance,
	skewness,
	standardDeviation,
	sum,
	variance,
} from './moments.ts'

/** The scores of the people who took one test: a column for each item, a row for each person. */
export type ScoreTable = {
	items: readonly { name: string; maxScore: number }[]
	/** Each as long as `items`. */
	rows: readonly (readonly number[])[]
}

/** Fractions of the item's highest score; null where a value is not defined. */
export type ItemAnalysis = {
	name: string
	/** Mean score: 1 is an item that everybody got right. */
	facility: number | null
	sd: number | null
	/** Correlation of the item with the sum of all others: does it tell apart who knows from who does not? */
	discrimination: number | null
	/** The covariance behind it, as a share of the largest these scores allow. */
	efficiency: number | null
	/** Correlation with the sum of all items, this one included. */
	itemTotal: number | null
	/** What α would be without the item: higher than α itself marks an item that measures something else. */
	alphaIfDeleted: number | null
}

/** Mean, median, sd and sem are fractions of the highest total score. */
export type TestAnalysis = {
	mean: number | null
	median: number | null
	sd: number | null
	skewness: number | null
	kurtosis: number | null
	alpha: number | null
	errorRatio: number | null
	sem: number | null
}

export type ScoreAnalysis = { n: number; items: ItemAnalysis[]; test: TestAnalysis }

/**
 * Classical item analysis of a test that everybody took whole; `pool-analysis.ts` has the one for items drawn by chance.
 *
 * α is Cronbach’s (1951, Psychometrika 16, 297–334): k/(k−1) · (1 − Σs²ᵢ/s²ₜ). The standard error of measurement is
 * s·√(1−α); √(1−α) is the error ratio, the share of the spread that is chance (Lord & Novick 1968, Statistical Theories
 * of Mental Test Scores, 3.7). Discrimination is the item–rest correlation, corrected for the item itself (Henrysson
 * 1963, Psychometrika 28, 211–218). Discriminative efficiency compares the item’s covariance with the rest to the one it
 * would have if both were sorted alike, as Moodle’s quiz statistics do. Variances are sample variances (n − 1), skewness
 * and kurtosis the G₁ and G₂ of `moments.ts`. Null where a value is not defined: fewer people than it takes, one item,
 * no spread.
 */
export function analyseScores({ items, rows }: ScoreTable): ScoreAnalysis {
	const totals = rows.map(sum)
	const columns = items.map((_, index) => rows.map((row) => row[index] ?? 0))
	const variances = columns.map((column) => variance(column) ?? 0)
	const allVariances = sum(variances)
	const maxTotal = sum(items.map(({ maxScore }) => maxScore))
	const alpha = cronbachAlpha(items.length, allVariances, variance(totals))
	const sd = standardDeviation(totals)
	const errorRatio = alpha === null ? null : Math.sqrt(Math.max(0, 1 - alpha))
	return {
		n: rows.length,
		items: items.map(({ name, maxScore }, index) => {
			const scores = columns[index] ?? []
			const rest = totals.map((total, person) => restOf(total, scores[person] ?? 0))
			return {
				name,
				facility: shareOf(mean(scores), maxScore),
				sd: shareOf(standardDeviation(scores), maxScore),
				discrimination: correlation(scores, rest),
				efficiency: shareOfLargestCovariance(scores, rest),
				itemTotal: correlation(scores, totals),
				alphaIfDeleted: cronbachAlpha(items.length - 1, allVariances - (variances[index] ?? 0), variance(rest)),
			}
		}),
		test: {
			mean: shareOf(mean(totals), maxTotal),
			median: shareOf(median(totals), maxTotal),
			sd: shareOf(sd, maxTotal),
			skewness: skewness(totals),
			kurtosis: excessKurtosis(totals),
			alpha,
			errorRatio,
			sem: errorRatio === null || sd === null ? null : shareOf(errorRatio * sd, maxTotal),
		},
	}
}

/** Needs two items and a spread of totals. */
function cronbachAlpha(itemCount: number, itemVariances: number, totalVariance: number | null): number | null {
	if (itemCount < 2 || !totalVariance) return null
	return (itemCount / (itemCount - 1)) * (1 - itemVariances / totalVariance)
}

function shareOf(value: number | null, whole: number): number | null {
	return value === null || whole <= 0 ? null : value / whole
}
