import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anonymousGroups, isOfMany, total } from './anonymous-groups.ts'

type Answers = { place: string; part: string; n: number }
const by = [({ place }: Answers) => place, ({ part }: Answers) => part]
const inWords = (groups: Answers[][]) =>
	groups.map((group) => group.map(({ place, part, n }) => `${place}${part}${n}`).join(' ')).sort()

test.each<[string, Answers[], string[]]>([
	['few altogether are in no group', [{ place: 'x', part: 'a', n: 4 }], []],
	[
		'large parts stand by themselves',
		[
			{ place: 'x', part: 'a', n: 5 },
			{ place: 'x', part: 'b', n: 6 },
			{ place: 'y', part: 'c', n: 7 },
		],
		['xa5', 'xb6', 'yc7'],
	],
	[
		'small parts stand together, within their place',
		[
			{ place: 'x', part: 'a', n: 2 },
			{ place: 'x', part: 'b', n: 3 },
			{ place: 'x', part: 'c', n: 9 },
			{ place: 'y', part: 'd', n: 5 },
		],
		['xa2 xb3', 'xc9', 'yd5'],
	],
	[
		'what is still small takes the smallest of the large along',
		[
			{ place: 'x', part: 'a', n: 2 },
			{ place: 'x', part: 'b', n: 8 },
			{ place: 'x', part: 'c', n: 6 },
		],
		['xa2 xc6', 'xb8'],
	],
	[
		'a small place is part of another, whose large parts stay',
		[
			{ place: 'x', part: 'a', n: 9 },
			{ place: 'x', part: 'b', n: 7 },
			{ place: 'y', part: 'c', n: 1 },
		],
		['xa9', 'yc1 xb7'],
	],
])('%s', (_, answers, groups) => {
	expect(inWords(anonymousGroups(answers, by))).toEqual(groups)
})

const answers = fc.uniqueArray(
	fc.record({
		place: fc.constantFrom('x', 'y', 'z'),
		part: fc.constantFrom('a', 'b', 'c'),
		n: fc.integer({ min: 1, max: 9 }),
	}),
	{ selector: ({ place, part }) => place + part },
)

test('no group is small, and each answer is in one, whatever order they come in', () => {
	fc.assert(
		fc.property(answers, fc.func(fc.integer()), (all, chance) => {
			const groups = anonymousGroups(all, by)
			expect(groups.every(isOfMany)).toBe(true)
			expect(total(groups.flat())).toBe(isOfMany(all) ? total(all) : 0)
			const otherwise = all.toSorted((a, b) => chance(a) - chance(b))
			const sorted = (some: Answers[][]) =>
				inWords(
					some.map((group) =>
						group.toSorted((a, b) => (by.map((of) => of(a)).join() < by.map((of) => of(b)).join() ? -1 : 1)),
					),
				)
			expect(sorted(anonymousGroups(otherwise, by))).toEqual(sorted(groups))
		}),
	)
})

test('a part that is not large in some other sense does not stand by itself', () => {
	const all = [
		{ place: 'x', part: 'a', n: 9 },
		{ place: 'y', part: 'a', n: 9 },
	]
	const isBoth = (group: readonly Answers[]) => new Set(group.map(({ place }) => place)).size === 2
	expect(inWords(anonymousGroups(all, by, isBoth))).toEqual(['xa9 ya9'])
})
