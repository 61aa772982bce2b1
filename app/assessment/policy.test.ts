import { expect, test } from 'vitest'
import { canAnswerAttempt, canReviewAttempt, canSeeAttempt, canSeeResponse } from './policy.ts'

const amina = { id: 'amina' }
const open = { userId: 'amina', form: 'post', submittedAt: null } as const
const submitted = { ...open, submittedAt: 5 }

test('only its owner sees, answers and reviews an attempt', () => {
	for (const may of [canSeeAttempt, canAnswerAttempt, canReviewAttempt]) {
		for (const attempt of [open, submitted]) {
			expect(may(null, attempt)).toBe(false)
			expect(may({ id: 'boubacar' }, attempt)).toBe(false)
		}
	}
	expect(canSeeAttempt(amina, open)).toBe(true)
	expect(canSeeResponse(amina, open)).toBe(true)
	expect(canSeeResponse({ id: 'boubacar' }, open)).toBe(false)
	expect(canSeeResponse(null, open)).toBe(false)
})

test('an attempt is answered while open and reviewed after', () => {
	expect([canAnswerAttempt(amina, open), canReviewAttempt(amina, open)]).toEqual([true, false])
	expect([canAnswerAttempt(amina, submitted), canReviewAttempt(amina, submitted)]).toEqual([false, true])
})

test('a pre-test is not reviewed item by item', () => {
	expect(canReviewAttempt(amina, { ...submitted, form: 'pre' })).toBe(false)
})
