import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Context } from '#app/curriculum/curriculum-config.ts'
import { ROLES, type Role } from '#app/identity/user.ts'
import {
	canCreateContextBelow,
	canEditRevision,
	canMarkMinor,
	canPublish,
	canReadDrafts,
	canReview,
	canTakeBack,
	canWriteIn,
} from './policy.ts'
import { isEditable, isOpen, type RevisionState } from './revision-states.ts'

const contexts: Context[] = [
	{ id: 'africa', name: {} },
	{ id: 'west-africa', name: {}, parent: 'africa' },
	{ id: 'senegal', name: {}, parent: 'west-africa' },
	{ id: 'kenya', name: {}, parent: 'africa' },
	{ id: 'ring-a', name: {}, parent: 'ring-b' },
	{ id: 'ring-b', name: {}, parent: 'ring-a' },
]
const person = (id: string, ...roles: Role[]) => ({ id, roles })
const trainer = person('t', 'trainer')
const TWO = { isTwoPersonRule: true }
const ONE = { isTwoPersonRule: false }

test.each([
	['in the context granted', ['west-africa'], 'west-africa', true],
	['in one below it', ['west-africa'], 'senegal', true],
	['not above it', ['west-africa'], 'africa', false],
	['not beside it', ['west-africa'], 'kenya', false],
	['not in the shared curriculum', ['africa'], 'base', false],
	['not in one that does not exist', ['africa', 'atlantis'], 'atlantis', false],
	['not anywhere without a grant', [], 'senegal', false],
	['not by a grant of the base', ['base'], 'senegal', false],
	['in contexts that lie in each other, too', ['ring-a'], 'ring-b', true],
])('a trainer writes %s', (_, grants, contextId, expected) => {
	expect(canWriteIn(trainer, grants, contexts, contextId)).toBe(expected)
})

test('an author writes the shared curriculum, and contexts only with a grant', () => {
	expect(canWriteIn(person('a', 'author'), [], contexts, 'base')).toBe(true)
	expect(canWriteIn(person('a', 'author'), [], contexts, 'senegal')).toBe(false)
	expect(canWriteIn(person('a', 'author'), ['senegal'], contexts, 'senegal')).toBe(true)
	expect(canMarkMinor(person('a', 'author'), 'base')).toBe(true)
	expect(canMarkMinor(person('a', 'author'), 'senegal')).toBe(false)
	expect(canMarkMinor(trainer, 'base')).toBe(false)
})

test('a reviewer reads and decides, on the shared curriculum by role and on contexts with a grant, and writes nowhere', () => {
	const reviewer = person('r', 'reviewer')
	const revision = (contextId: string) => ({ contextId, state: 'in-review' as const, writers: ['writer'] })
	expect(canReview(reviewer, [], contexts, revision('base'), TWO)).toBe(true)
	expect(canReview(reviewer, ['west-africa'], contexts, revision('senegal'), TWO)).toBe(true)
	expect(canReview(reviewer, ['west-africa'], contexts, revision('kenya'), TWO)).toBe(false)
	expect(canReadDrafts(reviewer, ['west-africa'], contexts, 'senegal')).toBe(true)
	expect(canReadDrafts(reviewer, ['base'], contexts, 'kenya')).toBe(false)
	for (const contextId of ['base', 'senegal'])
		expect(canWriteIn(reviewer, ['west-africa'], contexts, contextId)).toBe(false)
})

test('a grant is nothing without a role that writes, and neither is an admin without a grant', () => {
	expect(canWriteIn(person('p', 'practitioner', 'reviewer'), ['africa'], contexts, 'senegal')).toBe(false)
	expect(canWriteIn(person('x', 'admin'), [], contexts, 'senegal')).toBe(false)
	expect(canWriteIn(null, ['africa'], contexts, 'senegal')).toBe(false)
})

test('with the two-person rule nobody who saved a version of it decides', () => {
	const revision = { contextId: 'senegal', state: 'in-review' as const, writers: ['writer', 't'] }
	expect(canReview(trainer, ['senegal'], contexts, revision, TWO)).toBe(false)
	expect(canReview(person('other', 'trainer'), ['senegal'], contexts, revision, TWO)).toBe(true)
	expect(canReview(person('other', 'trainer'), ['kenya'], contexts, revision, TWO)).toBe(false)
	expect(canReview(trainer, ['senegal'], contexts, revision, ONE)).toBe(true)
})

test.each<[RevisionState, boolean, boolean]>([
	['draft', false, true],
	['in-review', true, true],
	['changes-requested', false, true],
	['published', false, false],
	['superseded', false, false],
	['withdrawn', false, false],
	['discarded', false, false],
])('another person publishes what is %s: %s with the rule, %s without', (state, withRule, withoutRule) => {
	const revision = { contextId: 'senegal', state, writers: ['writer'] }
	expect(canPublish(trainer, ['senegal'], contexts, revision, TWO)).toBe(withRule)
	expect(canPublish(trainer, ['senegal'], contexts, revision, ONE)).toBe(withoutRule)
})

test('a context is created below one’s own, and at the top by an admin', () => {
	expect(canCreateContextBelow(trainer, ['west-africa'], contexts, 'senegal')).toBe(true)
	expect(canCreateContextBelow(trainer, ['west-africa'], contexts, 'africa')).toBe(false)
	expect(canCreateContextBelow(person('a', 'author'), [], contexts, 'base')).toBe(false)
	expect(canCreateContextBelow(person('x', 'admin'), [], contexts, null)).toBe(true)
})

test('every act on a text rests on the right to write there', () => {
	const asker = fc.record({ id: fc.constantFrom('t', 'writer'), roles: fc.subarray([...ROLES]) })
	const ids = ['base', 'atlantis', ...contexts.map((context) => context.id)]
	const states: RevisionState[] = ['draft', 'in-review', 'changes-requested', 'published', 'superseded', 'discarded']
	fc.assert(
		fc.property(
			asker,
			fc.subarray(ids),
			fc.constantFrom(...ids),
			fc.constantFrom(...states),
			fc.boolean(),
			(user, grants, contextId, state, isTwoPersonRule) => {
				const revision = { contextId, state, writers: ['writer'] }
				const acts = [
					canReview(user, grants, contexts, revision, { isTwoPersonRule }),
					canPublish(user, grants, contexts, revision, { isTwoPersonRule }),
					canEditRevision(user, grants, contexts, revision),
					canTakeBack(user, grants, contexts, revision),
				]
				if (!canReadDrafts(user, grants, contexts, contextId)) expect(acts).not.toContain(true)
				if (!canWriteIn(user, grants, contexts, contextId)) expect(acts.slice(2)).toEqual([false, false])
				if (isTwoPersonRule && user.id === 'writer') expect(acts.slice(0, 2)).toEqual([false, false])
				if (isEditable(state)) expect(isOpen(state)).toBe(true)
			},
		),
	)
})
