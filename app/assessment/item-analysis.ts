import { restOf, sum, variance } from './moments.ts'
import { type ItemAnalysis, itemStatistics, type TestAnalysis, testStatistics } from './score-statistics.ts'

/** The scores of the people who took one test: a column for each item, a row for each person. */
export type ScoreTable = {
	items: readonly { name: string; maxScore: number }[]
	/** Each as long as `items`. */
	rows: readonly (readonly number[])[]
}

export type ScoreAnalysis = { n: number; items: ItemAnalysis[]; test: TestAnalysis }

/**
 * Classical item analysis of a test that everybody took whole; `pool-analysis.ts` has the one for items drawn by chance.
 *
 * α is Cronbach’s (1951, Psychometrika 16, 297–334): k/(k−1) · (1 − Σs²ᵢ/s²ₜ). Discrimination is the item–rest
 * correlation, corrected for the item itself (Henrysson 1963, Psychometrika 28, 211–218). Discriminative efficiency
 * compares the item’s covariance with the rest to the one it would have if both were sorted alike, as Moodle’s quiz
 * statistics do. Variances are sample variances (n − 1), skewness and kurtosis the G₁ and G₂ of `moments.ts`. Null where
 * a value is not defined: fewer people than it takes, one item, no spread.
 */
export function analyseScores({ items, rows }: ScoreTable): ScoreAnalysis {
	const totals = rows.map(sum)
	const columns = items.map((_, index) => rows.map((row) => row[index] ?? 0))
	const variances = columns.map((column) => variance(column) ?? 0)
	const allVariances = sum(variances)
	const alpha = cronbachAlpha(items.length, allVariances, variance(totals))
	return {
		n: rows.length,
		items: items.map(({ name, maxScore }, index) => {
			const own = columns[index] ?? []
			const rest = totals.map((total, person) => restOf(total, own[person] ?? 0))
			const left = allVariances - (variances[index] ?? 0)
			return {
				name,
				...itemStatistics({ own, rest, whole: totals }, maxScore),
				alphaIfDeleted: cronbachAlpha(items.length - 1, left, variance(rest)),
			}
		}),
		test: testStatistics(totals, alpha, sum(items.map(({ maxScore }) => maxScore))),
	}
}

/** Needs two items and a spread of totals. */
function cronbachAlpha(itemCount: number, itemVariances: number, totalVariance: number | null): number | null {
	if (itemCount < 2 || !totalVariance) return null
	return (itemCount / (itemCount - 1)) * (1 - itemVariances / totalVariance)
}
