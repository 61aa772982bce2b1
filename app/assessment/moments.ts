/**
 * Sample statistics of lists of numbers. Variances and covariances divide by n − 1; every function gives null where its
 * value is not defined (too few numbers, or no spread), never NaN.
 */

export function mean(values: readonly number[]): number | null {
	return values.length === 0 ? null : sum(values) / values.length
}

export function median(values: readonly number[]): number | null {
	if (values.length === 0) return null
	const sorted = values.toSorted((a, b) => a - b)
	const middle = sorted.length >> 1
	const upper = sorted[middle] ?? 0
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

/** Σ(x − x̄)(y − ȳ) / (n − 1), for lists of the same length. */
export function covariance(xs: readonly number[], ys: readonly number[]): number | null {
	if (xs.length < 2) return null
	const [meanX, meanY] = [sum(xs) / xs.length, sum(ys) / ys.length]
	let total = 0
	for (const [index, x] of xs.entries()) total += (x - meanX) * ((ys[index] ?? 0) - meanY)
	return total / (xs.length - 1)
}

/** Exactly 0 where all values are the same, which rounding would otherwise hide. */
export function variance(values: readonly number[]): number | null {
	if (values.length < 2) return null
	return values.every((value) => value === values[0]) ? 0 : covariance(values, values)
}

export function standardDeviation(values: readonly number[]): number | null {
	const squared = variance(values)
	return squared === null ? null : Math.sqrt(squared)
}

/** Pearson’s r. */
export function correlation(xs: readonly number[], ys: readonly number[]): number | null {
	const [sdX, sdY] = [standardDeviation(xs), standardDeviation(ys)]
	const together = covariance(xs, ys)
	if (!sdX || !sdY || together === null) return null
	return Math.min(1, Math.max(-1, together / (sdX * sdY)))
}

/** G₁ = k₃ / k₂^(3/2), from three values on (Joanes & Gill 1998, The Statistician 47, 183–189). */
export function skewness(values: readonly number[]): number | null {
	const n = values.length
	const k2 = variance(values)
	if (n < 3 || !k2) return null
	const k3 = (n / ((n - 1) * (n - 2))) * centralSum(values, 3)
	return k3 / k2 ** 1.5
}

/** Excess kurtosis G₂ = k₄ / k₂², from four values on (Joanes & Gill 1998). */
export function excessKurtosis(values: readonly number[]): number | null {
	const n = values.length
	const k2 = variance(values)
	if (n < 4 || !k2) return null
	const fourth = ((n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3))) * centralSum(values, 4)
	return fourth / k2 ** 2 - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3))
}

export function sum(values: readonly number[]): number {
	let total = 0
	for (const value of values) total += value
	return total
}

function centralSum(values: readonly number[], power: number): number {
	const centre = sum(values) / values.length
	let total = 0
	for (const value of values) total += (value - centre) ** power
	return total
}
