/** Confidence intervals of shares. z is 1.96: 95 of 100 such intervals hold the true value. */
const Z = 1.959963984540054

export type Interval = { from: number; to: number }

/**
 * Of a share of `hits` in `n`: the score interval of Wilson (1927, JASA 22, 209–212), which stays within 0 and 1 and holds
 * its 95 % for small groups too. Null for nobody.
 */
export function wilsonInterval(hits: number, n: number): Interval | null {
	if (n === 0) return null
	const share = hits / n
	const centre = share + Z ** 2 / (2 * n)
	const half = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2))
	const scale = 1 + Z ** 2 / n
	return { from: Math.max(0, (centre - half) / scale), to: Math.min(1, (centre + half) / scale) }
}

export type Counted = { hits: number; n: number }

/**
 * Of the difference of two shares, the first less the second: method 10 of Newcombe (1998, Statistics in Medicine 17,
 * 873–890), made of the two Wilson intervals. Null where a group is empty.
 */
export function newcombeDifference(one: Counted, other: Counted): ({ difference: number } & Interval) | null {
	const [first, second] = [wilsonInterval(one.hits, one.n), wilsonInterval(other.hits, other.n)]
	if (!first || !second) return null
	const [p1, p2] = [one.hits / one.n, other.hits / other.n]
	return {
		difference: p1 - p2,
		from: p1 - p2 - Math.hypot(p1 - first.from, second.to - p2),
		to: p1 - p2 + Math.hypot(first.to - p1, p2 - second.from),
	}
}
