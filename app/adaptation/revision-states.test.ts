import { expect, test } from 'vitest'
import { REVISION_STATES } from '#db/schema/adaptation.ts'
import { canMove, isEditable, isOpen, wasPublished } from './revision-states.ts'

const moves = REVISION_STATES.flatMap((from) =>
	REVISION_STATES.filter((to) => canMove(from, to)).map((to) => `${from} → ${to}`),
)

test('a revision goes these ways and no other', () => {
	expect(moves).toEqual([
		'draft → in-review',
		'draft → published',
		'draft → discarded',
		'in-review → draft',
		'in-review → changes-requested',
		'in-review → published',
		'changes-requested → in-review',
		'changes-requested → published',
		'changes-requested → discarded',
		'published → superseded',
		'published → withdrawn',
	])
})

test('every state is open, was in force, or was given up', () => {
	for (const state of REVISION_STATES) {
		expect([isOpen(state), wasPublished(state), state === 'discarded'].filter(Boolean)).toHaveLength(1)
		if (isEditable(state)) expect(isOpen(state)).toBe(true)
		// Only what is open can still be published.
		expect(canMove(state, 'published')).toBe(isOpen(state))
	}
})
