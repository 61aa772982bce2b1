import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scenario } from './scenario.fixture.ts'
import { chooseStep, MAX_STEPS, presentScenario, walkablePath } from './scenario-path.ts'

test('a path is kept as far as it can be walked', () => {
	expect(walkablePath(scenario, ['call', 'observed', 'shared'])).toEqual(['call', 'observed', 'shared'])
	expect(walkablePath(scenario, ['call', 'observed', 'call', 'exposed'])).toEqual(['call', 'observed'])
	expect(walkablePath(scenario, ['call', 'gone'])).toEqual(['call'])
	expect(walkablePath(scenario, ['other-start', 'observed'])).toEqual(['call'])
	expect(walkablePath(scenario, [])).toEqual(['call'])
})

test('a choice leads one step further, and says when the story ends', () => {
	expect(chooseStep(scenario, ['call'], 0, 1)).toEqual({ ok: true, path: ['call', 'observed'], outcome: null })
	expect(chooseStep(scenario, ['call', 'observed'], 1, 0)).toEqual({
		ok: true,
		path: ['call', 'observed', 'shared'],
		outcome: 'good',
	})
})

test.each([
	['from a step already left', ['call', 'observed'], 0, 0, 'not-here'],
	['from a step not reached', ['call'], 1, 0, 'not-here'],
	['a choice that is not offered', ['call'], 0, 2, 'unknown-option'],
	['a negative choice', ['call'], 0, -1, 'unknown-option'],
	['a fraction of a choice', ['call'], 0, 0.5, 'unknown-option'],
	['anything at an end', ['call', 'exposed'], 1, 0, 'unknown-option'],
] as const)('choosing %s is refused', (_, path, at, choice, reason) => {
	expect(chooseStep(scenario, path, at, choice)).toEqual({ ok: false, reason })
})

test('a walk in circles ends', () => {
	const loop = { ...scenario, steps: { call: { html: '', choices: [{ to: 'call', html: '' }], outcome: null } } }
	const path = Array.from({ length: MAX_STEPS }, () => 'call')
	expect(chooseStep(loop, path, MAX_STEPS - 1, 0)).toEqual({ ok: false, reason: 'too-long' })
})

test('whatever is chosen, the path can be walked again', () => {
	fc.assert(
		fc.property(fc.array(fc.integer({ min: -1, max: 3 })), (choices) => {
			let path = walkablePath(scenario, [])
			for (const choice of choices) {
				const move = chooseStep(scenario, path, path.length - 1, choice)
				if (move.ok) path = move.path
			}
			expect(walkablePath(scenario, path)).toEqual(path)
		}),
	)
})

test('the browser sees the steps walked and the choices at hand, and never where a choice leads', () => {
	const presented = presentScenario(scenario, ['call', 'observed'])
	expect(presented).toEqual({
		id: 'friday-call',
		title: 'The Friday call',
		at: 1,
		visited: [{ html: '<p>A coach phones.</p>', chosenHtml: 'Ask what was observed.' }],
		current: {
			html: '<p>He tells what he saw.</p>',
			choices: [
				{ value: '0', html: 'Apply the four filters.' },
				{ value: '1', html: 'Write it all down.' },
			],
			outcome: null,
		},
		debriefHtml: null,
	})
	expect(JSON.stringify(presented)).not.toMatch(/exposed|shared|SECRET/)
})

test('the debrief is shown at an end', () => {
	expect(presentScenario(scenario, ['call', 'exposed'])).toMatchObject({
		current: { choices: [], outcome: 'poor' },
		debriefHtml: '<p>SECRET debrief</p>',
	})
})
