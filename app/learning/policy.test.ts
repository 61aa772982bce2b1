import { expect, test } from 'vitest'
import { canSeeProgress, canTakeModules, canUseWorkbook } from './policy.ts'

test('whoever is signed in may learn', () => {
	expect(canTakeModules({ id: 'amina' })).toBe(true)
	expect(canTakeModules(null)).toBe(false)
})

test('progress and workbook are for their owner alone', () => {
	for (const may of [canSeeProgress, canUseWorkbook]) {
		expect(may({ id: 'amina' }, { userId: 'amina' })).toBe(true)
		expect(may({ id: 'boubacar' }, { userId: 'amina' })).toBe(false)
		expect(may(null, { userId: 'amina' })).toBe(false)
	}
})
