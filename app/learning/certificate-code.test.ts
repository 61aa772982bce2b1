import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CODE_BYTES, codeFrom, printedCode, readCode } from './certificate-code.ts'

const codes = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES }).map(codeFrom)

test('a code is 16 signs, and other bytes make another code', () => {
	expect(codeFrom(new Uint8Array(10))).toBe('0000000000000000')
	expect(codeFrom(new Uint8Array(10).fill(255))).toBe('ZZZZZZZZZZZZZZZZ')
	expect(codeFrom(Uint8Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]))).toBe('0000000000000001')
})

test('what is printed is read again, whatever a hand does to it', () => {
	fc.assert(
		fc.property(codes, (code) => {
			const printed = printedCode(code)
			expect(printed).toMatch(/^(\w{4}-){3}\w{4}$/)
			for (const typed of [
				printed,
				printed.toLowerCase(),
				` ${printed.replaceAll('-', ' – ')} `,
				code.replaceAll('0', 'o').replaceAll('1', 'l'),
				code.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
			]) {
				expect(readCode(typed)).toBe(code)
			}
		}),
	)
})

test.each(['', 'short', '0000000000000000U', 'UUUUUUUUUUUUUUUU', '0000-0000-0000-000', "' or 1=1 --"])(
	'%s is no code',
	(typed) => expect(readCode(typed)).toBeNull(),
)
