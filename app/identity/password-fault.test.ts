import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passwordFault } from './password-fault.ts'

const awa = { displayName: 'Awa Diop Sarr', email: 'awa.diop.sarr@example.org', username: 'awadiop' }

test.each([
	['short', 'password-too-short'],
	['ninechars', 'password-too-short'],
	['😀😀😀😀😀', 'password-too-short'],
	['x1'.repeat(101), 'password-too-long'],
	['1234567890', 'password-too-common'],
	['MotDePasse123', 'password-too-common'],
	['ｐａｓｓｗｏｒｄ１２３', 'password-too-common'],
	['demo-practice-only', 'password-too-common'],
	['aaaaaaaaaaaa', 'password-too-common'],
	['abcabcabcabc', 'password-too-common'],
	['awa diop sarr', 'password-is-name'],
	['AWA.DIOP.SARR@example.org', 'password-is-name'],
	['awa.diop.sarr', 'password-is-name'],
])('refuses %s: %s', (password, fault) => {
	expect(passwordFault(password, awa)).toBe(fault)
})

test.each(['correct horse battery', 'مفتاح البيت القديم', 'four boats, one river', 'kjhdfgkjhwe'])(
	'accepts %s',
	(password) => {
		expect(passwordFault(password, awa)).toBeNull()
	},
)

test('never refuses a long random password', () => {
	const password = fc
		.string({ unit: 'grapheme-ascii', minLength: 16, maxLength: 200 })
		.filter((text) => new Set(text).size > 8)
	fc.assert(fc.property(password, (text) => passwordFault(text, awa) === null))
})
