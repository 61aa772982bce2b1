import { expect, test } from 'vitest'
import { canTakeModules, canUseWorkbook } from './policy.ts'

test('whoever is signed in may learn', () => {
	expect(canTakeModules({ id: 'amina' })).toBe(true)
	expect(canTakeModules(null)).toBe(false)
})

test('a workbook is for its owner alone', () => {
	expect(canUseWorkbook({ id: 'amina' }, { userId: 'amina' })).toBe(true)
	expect(canUseWorkbook({ id: 'boubacar' }, { userId: 'amina' })).toBe(false)
	expect(canUseWorkbook(null, { userId: 'amina' })).toBe(false)
})
