import type { PoolColumns, PoolScores } from './pool-scores.ts'

/** Of every two items, over the people who were asked both: Σ(x − x̄)(y − ȳ), and how many people less one. */
export type PoolPairs = { products: Float64Array; freedom: Float64Array }

export function pairedCovariances({ itemIds, attempt, item, score }: PoolScores, means: Float64Array): PoolPairs {
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

/** α of a form of so many items, drawn from the pool without the item `left`; null where it has no spread. See `analysePool`. */
export function alphaOfForm(
	itemsAsked: number,
	{ counts, variances }: PoolColumns,
	{ products, freedom }: PoolPairs,
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
