import { expect, test } from 'vitest'
import { itemFlags } from './item-flags.ts'
import { LEAST_PEOPLE, type PoolItem } from './pool-analysis.ts'

const sound: PoolItem = {
	...{ name: 'item', n: 100, facility: 0.7, sd: 0.4, discrimination: 0.3, efficiency: 0.4, itemTotal: 0.5 },
	alphaIfDeleted: 0.68,
}

test.each([
	[{}, []],
	[{ n: LEAST_PEOPLE - 1, discrimination: -0.5, facility: 1 }, ['too-few']],
	[{ discrimination: -0.01 }, ['negative']],
	[{ discrimination: 0.05 }, ['weak']],
	[{ facility: 0.97 }, ['too-easy']],
	[{ facility: 0.2 }, ['too-hard']],
	[{ alphaIfDeleted: 0.75 }, ['lowers-alpha']],
	[{ alphaIfDeleted: 0.705 }, []],
	[{ facility: 1, discrimination: null, alphaIfDeleted: null }, ['too-easy']],
	[{ facility: 0.1, discrimination: -0.2, alphaIfDeleted: 0.8 }, ['negative', 'too-hard', 'lowers-alpha']],
])('an item with %j is flagged %j', (differs, flags) => {
	expect(itemFlags({ ...sound, ...differs }, 0.7)).toEqual(flags)
})
