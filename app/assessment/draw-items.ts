import { choiceToken } from './choice-token.ts'

export type PoolItem = { id: string; objective: string | null }

/**
 * Which items does this attempt ask?
 *
 * The pre-test and the post-test follow one blueprint, so many items for each objective, so that their scores can
 * be compared. Within an objective the items this learner has seen least come first (an item met in the pre-test, or
 * whose answer was shown in an earlier review, measures memory); among those equally seen the seed decides. Where the
 * pool of an objective is smaller than asked, all of it is taken. The order of the whole is shuffled by the seed too.
 *
 * @param timesSeen how often this learner was asked an item before; absent is never
 * @returns item ids in the order they are asked
 */
export function drawItems({
	pool,
	objectives,
	perObjective,
	timesSeen,
	seed,
}: {
	pool: readonly PoolItem[]
	objectives: readonly string[]
	perObjective: number
	timesSeen: ReadonlyMap<string, number>
	seed: string
}): string[] {
	const drawn = objectives.flatMap((objective) => {
		const candidates = pool.filter((item) => item.objective === objective)
		const shuffled = sortBySeed(candidates, (item) => choiceToken(seed, 'draw', objective, item.id))
		return shuffled.sort((a, b) => (timesSeen.get(a.id) ?? 0) - (timesSeen.get(b.id) ?? 0)).slice(0, perObjective)
	})
	return sortBySeed(drawn, (item) => choiceToken(seed, 'place', '', item.id)).map((item) => item.id)
}

function sortBySeed(items: readonly PoolItem[], keyOf: (item: PoolItem) => string): PoolItem[] {
	return items
		.map((item) => ({ item, key: keyOf(item) }))
		.sort((a, b) => (a.key < b.key ? -1 : 1))
		.map(({ item }) => item)
}
