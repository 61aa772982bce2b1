import { expect, test } from 'vitest'
import { searchKey } from './search-key.ts'

test.each([
	['AÏSSATOU  Diallo ', 'aissatou diallo'],
	['أحمد', 'احمد'],
	['مُحمَّد', 'محمد'],
	['Марија', 'марија'],
	['ＡＷＡ', 'awa'],
])('%s is found as %s', (name, key) => {
	expect(searchKey(name)).toBe(key)
})
