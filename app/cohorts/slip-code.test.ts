import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupedCode, typedCode } from './slip-code.ts'

const CODE = '4821093755106624'

test.each([
	['as printed', '4821 0937 5510 6624'],
	['in one piece', CODE],
	['with hyphens and spaces of all kinds', ' 4821-0937‑5510\u00a06624 \u200f'],
	['in Arabic-Indic digits', '٤٨٢١ ٠٩٣٧ ٥٥١٠ ٦٦٢٤'],
	['in Persian digits', '۴۸۲۱ ۰۹۳۷ ۵۵۱۰ ۶۶۲۴'],
	['in full-width digits', '４８２１０９３７５５１０６６２４'],
	['with letters for the digits they look like', '482l O937 55I0 6624'],
])('a code is understood %s', (_, typed) => {
	expect(typedCode(typed)).toBe(CODE)
})

test.each(['', '4821 0937 5510 662', `${CODE}1`, '4821 0937 5510 66x4', 'drop table join_slips'])(
	'%j is no code',
	(typed) => {
		expect(typedCode(typed)).toBeNull()
	},
)

test('every code is read as it is printed', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^\d{16}$/), (code) => {
			expect(groupedCode(code)).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/)
			expect(typedCode(groupedCode(code))).toBe(code)
		}),
	)
})
