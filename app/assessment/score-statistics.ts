import {
	correlation,
	excessKurtosis,
	mean,
	median,
	shareOfLargestCovariance,
	skewness,
	standardDeviation,
	type Values,
} from './moments.ts'

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

/**
 * What classical analysis says of an item from the people who were asked it, all lists in their order.
 *
 * @param own what they got for the item
 * @param rest for all others
 * @param whole for all
 */
export function itemStatistics(
	{ own, rest, whole }: { own: Values; rest: Values; whole: Values },
	maxScore = 1,
): Omit<ItemAnalysis, 'name' | 'alphaIfDeleted'> {
	return {
		facility: shareOf(mean(own), maxScore),
		sd: shareOf(standardDeviation(own), maxScore),
		discrimination: correlation(own, rest),
		efficiency: shareOfLargestCovariance(own, rest),
		itemTotal: correlation(own, whole),
	}
}

/**
 * What it says of a test, from the scores of everybody and how reliable they are. The standard error of measurement is
 * s·√(1−α); √(1−α) is the error ratio, the share of the spread that is chance (Lord & Novick 1968, Statistical Theories
 * of Mental Test Scores, 3.7).
 */
export function testStatistics(totals: Values, alpha: number | null, maxTotal = 1): TestAnalysis {
	const sd = standardDeviation(totals)
	const errorRatio = alpha === null ? null : Math.sqrt(Math.max(0, 1 - alpha))
	return {
		mean: shareOf(mean(totals), maxTotal),
		median: shareOf(median(totals), maxTotal),
		sd: shareOf(sd, maxTotal),
		skewness: skewness(totals),
		kurtosis: excessKurtosis(totals),
		alpha,
		errorRatio,
		sem: errorRatio === null || sd === null ? null : shareOf(errorRatio * sd, maxTotal),
	}
}

function shareOf(value: number | null, whole: number): number | null {
	return value === null || whole <= 0 ? null : value / whole
}
