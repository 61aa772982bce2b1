import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attemptScore, attemptsLeft, hasPassed, refusalToStart } from './attempt-score.ts'
import { normalisedGain } from './normalised-gain.ts'

const item = (id: string, objective: string | null, score: number) => ({ id, objective, score })

test('the score is the mean of the items, overall and for each objective', () => {
	expect(
		attemptScore([item('a', 'define', 1), item('b', 'define', 0.5), item('c', 'map', 0), item('d', null, 1)]),
	).toEqual({ score: 0.625, objectiveScores: { define: 0.75, map: 0 } })
})

test('an attempt without items scores 0', () => {
	expect(attemptScore([])).toEqual({ score: 0, objectiveScores: {} })
})

test('no order of the items changes the score, and it stays between the worst and the best item', () => {
	const scores = fc.array(
		fc.integer({ min: 0, max: 4 }).map((quarters) => quarters / 4),
		{ minLength: 1 },
	)
	fc.assert(
		fc.property(scores, (given) => {
			const { score } = attemptScore(given.map((value, index) => item(`i${index}`, 'o', value)))
			expect(score).toBe(attemptScore(given.toReversed().map((value) => item('i', 'o', value))).score)
			expect(score).toBeGreaterThanOrEqual(Math.min(...given))
			expect(score).toBeLessThanOrEqual(Math.max(...given))
		}),
	)
})

test.each([
	[null, 0.7, false],
	[0.69, 0.7, false],
	[0.7, 0.7, true],
	[0.7 - 1e-12, 0.7, true],
	[1, 0.7, true],
	[0, 0, true],
	[null, 0, false],
])('a best score of %d with a pass mark of %d passes: %s', (best, passMark, passes) => {
	expect(hasPassed(best, passMark)).toBe(passes)
})

test('seven of ten items reach a pass mark of 0.7, whichever seven', () => {
	fc.assert(
		fc.property(fc.shuffledSubarray([1, 1, 1, 1, 1, 1, 1, 0, 0, 0], { minLength: 10 }), (scores) => {
			expect(hasPassed(attemptScore(scores.map((score, i) => item(`${i}`, 'o', score))).score, 0.7)).toBe(true)
		}),
	)
})

test('attempts left never fall below none', () => {
	expect([0, 1, 3, 5].map((started) => attemptsLeft(3, started))).toEqual([3, 2, 0, 0])
})

const fresh = { attemptsAllowed: 2, startedPre: 0, startedPost: 0, submittedPost: 0, prerequisitesMet: true }

test.each([
	['a first pre-test', { form: 'pre' }, null],
	['a second pre-test', { form: 'pre', startedPre: 1 }, 'no-attempts-left'],
	['a pre-test while the post-test is open', { form: 'pre', startedPost: 1 }, null],
	['a pre-test after the post-test', { form: 'pre', startedPost: 1, submittedPost: 1 }, 'pre-after-post'],
	['a pre-test before the prerequisites', { form: 'pre', prerequisitesMet: false }, null],
	['a first post-test without a pre-test', { form: 'post' }, null],
	['a last post-test', { form: 'post', startedPost: 1, submittedPost: 1 }, null],
	['a post-test too many', { form: 'post', startedPost: 2, submittedPost: 2 }, 'no-attempts-left'],
	['a post-test before the prerequisites', { form: 'post', prerequisitesMet: false }, 'prerequisites'],
] as const)('%s', (_, situation, reason) => {
	expect(refusalToStart({ ...fresh, ...situation })).toBe(reason)
})

test.each([
	[0.5, 0.75, 0.5],
	[0, 1, 1],
	[0.4, 0.4, 0],
	[0.5, 0.25, -0.5],
	[1, 1, null],
	[null, 1, null],
	[0.5, null, null],
])('from %d to %d is a gain of %d', (pre, post, gain) => {
	expect(normalisedGain(pre, post)).toBe(gain)
})

test('gain never exceeds 1 and has the sign of the change', () => {
	fc.assert(
		fc.property(
			fc.double({ min: 0, max: 0.99, noNaN: true }),
			fc.double({ min: 0, max: 1, noNaN: true }),
			(pre, post) => {
				const gain = normalisedGain(pre, post) ?? Number.NaN
				expect(gain).toBeLessThanOrEqual(1 + 1e-9)
				expect(Math.sign(gain)).toBe(Math.sign(post - pre))
			},
		),
	)
})
