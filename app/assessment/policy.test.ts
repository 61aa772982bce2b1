import { expect, test } from 'vitest'
import { canSeeAttempt } from './policy.ts'

test('only its owner sees an attempt', () => {
	expect(canSeeAttempt({ id: 'amina' }, { userId: 'amina' })).toBe(true)
	expect(canSeeAttempt({ id: 'boubacar' }, { userId: 'amina' })).toBe(false)
	expect(canSeeAttempt(null, { userId: 'amina' })).toBe(false)
})
