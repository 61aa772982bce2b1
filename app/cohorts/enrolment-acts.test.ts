import { expect, test } from 'vitest'
import { ENROLMENT_STATES } from '#db/schema/cohorts.ts'
import { canMove, possibleActs, stateAfter } from './enrolment-acts.ts'

test.each([
	['requested', ['accept', 'decline']],
	['active', ['pause', 'remove']],
	['paused', ['resume', 'remove']],
	['removed', ['bring-back']],
	['declined', ['accept']],
	['moved', []],
] as const)('of somebody %s a trainer can %o', (state, acts) => {
	expect(possibleActs(state)).toEqual(acts)
})

test.each(['pause', 'remove', 'decline'] as const)('to %s can be undone', (act) => {
	for (const state of ENROLMENT_STATES) {
		const after = stateAfter(state, act)
		if (after) expect(possibleActs(after).map((undo) => stateAfter(after, undo))).toContain('active')
	}
})

test('who takes part can be moved, and nobody else', () => {
	expect(ENROLMENT_STATES.filter(canMove)).toEqual(['active', 'paused'])
})
