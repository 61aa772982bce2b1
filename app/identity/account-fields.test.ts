import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DisplayName, Email, identifierKey, Username } from './account-fields.ts'

const faultOf = (schema: typeof DisplayName | typeof Email | typeof Username, value: unknown) =>
	schema.safeParse(value).error?.issues[0]?.message

test.each([
	'Awa Diop',
	'ليلى منصور',
	'Élodie Marchand-Bâ',
	"Nuala O'Brien",
	'Марко Петровски',
	'李 明',
	'  Awa   Diop ',
])('%s is a name', (name) => {
	expect(faultOf(DisplayName, name)).toBeUndefined()
})

test('writes a name in one way', () => {
	expect(DisplayName.parse('  Awa \n Diop ')).toBe('Awa Diop')
	expect(DisplayName.parse('E\u0301lodie')).toBe('Élodie')
})

test.each([
	['', 'name-missing'],
	['   ', 'name-missing'],
	[undefined, 'name-missing'],
	['a'.repeat(81), 'name-too-long'],
	['12345', 'name-not-allowed'],
	['Awa\u202enimda', 'name-not-allowed'],
	['Awa\u0000', 'name-not-allowed'],
	['<b>Awa</b>', 'name-not-allowed'],
])('%j as a name: %s', (name, fault) => {
	expect(faultOf(DisplayName, name)).toBe(fault)
})

test.each([
	['', 'email-missing'],
	[undefined, 'email-missing'],
	['awa', 'email-not-valid'],
	['awa@example', 'email-not-valid'],
	['awa@example.org, b@example.org', 'email-not-valid'],
	['awa@example.org\r\nBcc: b@example.org', 'email-not-valid'],
	[`${'a'.repeat(250)}@example.org`, 'email-not-valid'],
])('%j as an address: %s', (email, fault) => {
	expect(faultOf(Email, email)).toBe(fault)
})

test.each(['awa.diop', 'ليلى', 'grace_w', 'n2', 'Élodie'])('%s is a username', (username) => {
	expect(faultOf(Username, username)).toBeUndefined()
})

test.each(['a', 'awa@example.org', 'awa diop', '.awa', '-awa', 'a'.repeat(33), 'awa/../admin', 'awa\u202e'])(
	'%j is no username',
	(username) => {
		expect(faultOf(Username, username)).toBe('username-not-valid')
	},
)

test('compares without regard to case and encoding, and always to the same end', () => {
	expect(identifierKey(' AWA@Example.org ')).toBe('awa@example.org')
	expect(identifierKey('ａｗａ')).toBe('awa')
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => identifierKey(identifierKey(text)) === identifierKey(text)),
	)
})
