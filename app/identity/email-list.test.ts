import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseEmailList } from './email-list.ts'

test('reads addresses on lines and between commas and semicolons of any script', () => {
	expect(parseEmailList(' a@x.org, b@x.org;c@x.org\r\nd@x.org، e@x.org؛f@x.org\n')).toEqual({
		emails: ['a@x.org', 'b@x.org', 'c@x.org', 'd@x.org', 'e@x.org', 'f@x.org'],
		faults: [],
	})
})

test('takes an address once, as it was written first', () => {
	expect(parseEmailList('Awa@x.org b@x.org awa@X.org').emails).toEqual(['Awa@x.org', 'b@x.org'])
})

test('names what is no address, once', () => {
	expect(parseEmailList('a@x.org, Awa Diop, b@, b@')).toEqual({ emails: ['a@x.org'], faults: ['Awa', 'Diop', 'b@'] })
})

test('nothing but separators is an empty list', () => {
	expect(parseEmailList(' ,;\n')).toEqual({ emails: [], faults: [] })
})

test('loses no word of any text', () => {
	fc.assert(
		fc.property(fc.array(fc.stringMatching(/^[a-c@.]{1,6}$/)), (words) => {
			const { emails, faults } = parseEmailList(words.join(' '))
			expect(new Set([...emails, ...faults])).toEqual(new Set(words))
		}),
	)
})
