import { FEWEST } from './suppress.ts'

/**
 * Divides anonymous answers into groups of which none is small.
 *
 * Reports and exports show different parts of the same answers: a cohort, a context, a module, everything. Who has
 * several of them can take one from another. So every answer belongs to one group of `FEWEST` or more, and each part
 * shows whole groups only: however parts are added and taken from each other, what is left is made of whole groups
 * again. Hiding small parts one by one would not do, since a total less the shown parts is what was hidden.
 */

/** Answers that nothing tells apart, and how many they are. */
export type Counted = { n: number }

/**
 * @param by what the answers are divided by, one after the other: the first decides about all, the last within what is left
 * @param isLarge whether answers may stand by themselves; whatever contains all of `answers` is
 * @returns the groups, each answer in one; none where all of them together are too few
 */
export function anonymousGroups<Answers extends Counted>(
	answers: readonly Answers[],
	by: readonly ((answers: Answers) => string)[],
	isLarge: (group: readonly Answers[]) => boolean = isOfMany,
): Answers[][] {
	if (!isLarge(answers)) return []
	return by.reduce((groups, part) => groups.flatMap((group) => divide(group, part, isLarge)), [[...answers]])
}

/** The large parts by themselves, and the small ones together, with the smallest of the large as long as they are too few. */
function divide<Answers extends Counted>(
	group: readonly Answers[],
	partOf: (answers: Answers) => string,
	isLarge: (group: readonly Answers[]) => boolean,
): Answers[][] {
	const parts = [...Map.groupBy(group, partOf)]
		.sort(([a, some], [b, others]) => total(some) - total(others) || (a < b ? -1 : 1))
		.map(([, answers]) => answers)
	const large = parts.filter(isLarge)
	const small = parts.filter((part) => !isLarge(part)).flat()
	while (small.length > 0 && !isLarge(small)) {
		const smallest = large.shift()
		if (!smallest) break
		small.push(...smallest)
	}
	return small.length > 0 ? [small, ...large] : large
}

export function isOfMany(answers: readonly Counted[]): boolean {
	return total(answers) >= FEWEST
}

export function total(answers: readonly Counted[]): number {
	return answers.reduce((sum, { n }) => sum + n, 0)
}
