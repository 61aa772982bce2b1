import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normaliseText } from './normalise-text.ts'

test.each([
	['Firewall', 'firewall'],
	['fire-wall', 'fire wall'],
	['  fire   wall. ', 'firewall'],
	['équipe', 'equipe'],
	['e\u0301quipe', 'équipe'],
	['cœur', 'coeur'],
	['“Do no harm”', 'do no harm'],
	['ﬁrewall', 'firewall'],
	['ＦＩＲＥ', 'fire'],
	['İstanbul', 'istanbul'],
	['Straße', 'STRASSE'],
	['الإِحَالَة', 'الاحاله'],
	['إحالة', 'احالة'],
	['آمن', 'امن'],
	['الـــإحالة', 'الإحالة'],
	['مستشفى', 'مستشفي'],
	['مسؤول', 'مسوول'],
	['کمک', 'كمك'],
	['٤٠ دولة', '40 دولة'],
	['الإحالة،', 'الإحالة'],
])('%j and %j are the same answer', (one, other) => {
	expect(normaliseText(one)).toBe(normaliseText(other))
})

test.each([
	['firewall', 'fireplace'],
	['policy', 'police'],
	['إحالة', 'إحالات'],
	['कि', 'का'],
	['40', '41'],
])('%j and %j are different answers', (one, other) => {
	expect(normaliseText(one)).not.toBe(normaliseText(other))
})

test('normalising twice changes nothing more', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), (text) => {
			expect(normaliseText(normaliseText(text))).toBe(normaliseText(text))
		}),
	)
})

test('neither spaces nor upper case ever matter', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[a-zéà]{1,12}$/), fc.stringMatching(/^[a-zéà]{1,12}$/), (one, other) => {
			expect(normaliseText(` ${one.toUpperCase()}  ${other}\n`)).toBe(normaliseText(one + other))
		}),
	)
})
