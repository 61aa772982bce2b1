/**
 * Sample statistics of lists of numbers. Variances and covariances divide by n − 1; every function gives null where its
 * value is not defined (too few numbers, or no spread), never NaN.
 */

export type Values = readonly number[] | Float64Array

export function mean(values: Values): number | null {
	return values.length === 0 ? null : sum(values) / values.length
}

export function median(values: Values): number | null {
	if (values.length === 0) return null
	const sorted = ascending(values)
	const middle = sorted.length >> 1
	const upper = sorted[middle] ?? 0
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

/** Σ(x − x̄)(y − ȳ) / (n − 1), for lists of the same length. */
export function covariance(xs: Values, ys: Values): number | null {
	if (xs.length < 2) return null
	const [meanX, meanY] = [sum(xs) / xs.length, sum(ys) / ys.length]
	let total = 0
	for (let index = 0; index < xs.length; index++) total += ((xs[index] ?? 0) - meanX) * ((ys[index] ?? 0) - meanY)
	return total / (xs.length - 1)
}

/** Covariance as a share of the largest that these values allow in any order. Null without a spread in both. */
export function shareOfLargestCovariance(xs: Values, ys: Values): number | null {
	if (!variance(xs) || !variance(ys)) return null
	const atMost = covariance(ascending(xs), ascending(ys))
	const together = covariance(xs, ys)
	return !atMost || together === null ? null : together / atMost
}

/** Sums of fractions that are equal on paper, such as 0.1 + 0.2 and 0.3, differ by less than this share of them. */
const ROUNDING = 1e-12

/** Exactly 0 where all values are the same but for rounding, which would otherwise pass for a spread. */
export function variance(values: Values): number | null {
	if (values.length < 2) return null
	return isConstant(values) ? 0 : covariance(values, values)
}

/** What is left of a total when nothing should be left is 0, not the rounding of the sum. */
export function restOf(total: number, part: number): number {
	const rest = total - part
	return Math.abs(rest) <= ROUNDING * Math.abs(total) ? 0 : rest
}

function isConstant(values: Values): boolean {
	let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
	for (const value of values) {
		if (value < least) least = value
		if (value > most) most = value
	}
	return most - least <= ROUNDING * Math.max(Math.abs(least), Math.abs(most))
}

export function standardDeviation(values: Values): number | null {
	const squared = variance(values)
	return squared === null ? null : Math.sqrt(squared)
}

/** Pearson’s r. */
export function correlation(xs: Values, ys: Values): number | null {
	const [sdX, sdY] = [standardDeviation(xs), standardDeviation(ys)]
	const together = covariance(xs, ys)
	if (!sdX || !sdY || together === null) return null
	return Math.min(1, Math.max(-1, together / (sdX * sdY)))
}

/** G₁ = k₃ / k₂^(3/2), from three values on (Joanes & Gill 1998, The Statistician 47, 183–189). */
export function skewness(values: Values): number | null {
	const n = values.length
	const k2 = variance(values)
	if (n < 3 || !k2) return null
	const k3 = (n / ((n - 1) * (n - 2))) * centralSum(values, 3)
	return k3 / k2 ** 1.5
}

/** Excess kurtosis G₂ = k₄ / k₂², from four values on (Joanes & Gill 1998). */
export function excessKurtosis(values: Values): number | null {
	const n = values.length
	const k2 = variance(values)
	if (n < 4 || !k2) return null
	const fourth = ((n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3))) * centralSum(values, 4)
	return fourth / k2 ** 2 - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3))
}

/** A copy in order of size. */
export function ascending(values: Values): Float64Array {
	return Float64Array.from(values).sort()
}

export function sum(values: Values): number {
	let total = 0
	for (const value of values) total += value
	return total
}

function centralSum(values: Values, power: number): number {
	const centre = sum(values) / values.length
	let total = 0
	for (const value of values) total += (value - centre) ** power
	return total
}
