import { mean, restOf, variance } from './moments.ts'

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

/** Of those who were asked one item: what they got for it, for the others, and for all. */
export type PoolColumn = { own: Float64Array; rest: Float64Array; whole: Float64Array }
export type PoolColumns = { counts: Uint32Array; means: Float64Array; variances: Float64Array; lists: PoolColumn[] }

/** For each attempt what it got, and of how many items. */
export function sumsOfAttempts({ attempts, attempt, score }: PoolScores) {
	const total = new Float64Array(attempts)
	const asked = new Uint32Array(attempts)
	for (let entry = 0; entry < score.length; entry++) {
		const who = attempt[entry] ?? 0
		total[who] = (total[who] ?? 0) + (score[entry] ?? 0)
		asked[who] = (asked[who] ?? 0) + 1
	}
	return { total, asked }
}

/** The scores laid out by item. */
export function columnsOf(scores: PoolScores, { total, asked }: ReturnType<typeof sumsOfAttempts>): PoolColumns {
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
