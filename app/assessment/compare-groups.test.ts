import { expect, test } from 'vitest'
import { compareGroups, type InGroup } from './compare-groups.ts'
import { LEAST_PEOPLE } from './pool-analysis.ts'

/** So many people of a group, of whom so many get the item right, all with the same score in the whole test. */
const group = (name: string, n: number, right: number, whole: number): InGroup[] =>
	Array.from({ length: n }, (_, index) => ({ group: name, score: index < right ? 1 : 0, whole }))

const standing = (people: readonly InGroup[]) =>
	Object.fromEntries(compareGroups(people).map((each) => [each.group, each.stands]))

test('an item stands out where a group does worse in it than in the whole test', () => {
	expect(standing([...group('fr', 100, 80, 0.7), ...group('ar', 100, 40, 0.7)])).toEqual({ fr: 'easier', ar: 'harder' })
})

test('a group that knows less is no bad translation', () => {
	const people = [...group('fr', 100, 80, 0.8), ...group('ar', 100, 50, 0.5)]
	expect(standing(people)).toEqual({ fr: null, ar: null })
	expect(compareGroups(people).find((each) => each.group === 'ar')).toMatchObject({
		n: 100,
		right: { share: 0.5 },
		difference: { difference: expect.closeTo(-0.3) },
		expected: expect.closeTo(-0.3),
	})
})

test('a small difference is not worth saying, however sure', () => {
	expect(standing([...group('fr', 5_000, 4_000, 0.7), ...group('ar', 5_000, 3_600, 0.7)])).toEqual({
		fr: null,
		ar: null,
	})
})

test('of few people nothing is said', () => {
	const few = LEAST_PEOPLE - 1
	const [, arabic] = compareGroups([...group('fr', 100, 90, 0.7), ...group('ar', few, 2, 0.7)])
	expect(arabic).toMatchObject({ group: 'ar', n: few, difference: null, expected: null, stands: null })
})

test('of one group there is nothing to compare', () => {
	expect(compareGroups(group('fr', 100, 50, 0.5))).toEqual([])
})
