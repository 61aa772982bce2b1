import { expect, test } from 'vitest'
import { certificateState, publicName } from './certificate.ts'

test.each([
	['Fatou Ndiaye', 'F… N…'],
	['ليلى منصور', 'ل… م…'],
	['  Anne-Marie   Ñu ', 'A… Ñ…'],
	['Ésaïe', 'É…'],
])('without leave a stranger sees of %s only %s', (holderName, seen) => {
	expect(publicName({ holderName, showsFullName: false })).toBe(seen)
	expect(publicName({ holderName, showsFullName: true })).toBe(holderName)
})

test('a certificate is valid until it is revoked or replaced', () => {
	expect(certificateState({ revokedAt: null, replacedBy: null })).toBe('valid')
	expect(certificateState({ revokedAt: 5, replacedBy: null })).toBe('revoked')
	expect(certificateState({ revokedAt: 5, replacedBy: 'another' })).toBe('replaced')
})
