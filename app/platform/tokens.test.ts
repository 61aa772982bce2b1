import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSameSecret, isSignedBy, isToken, randomToken, sha256, sign } from './tokens.ts'

test('makes a token of 256 bits that needs no escaping in a path', () => {
	const token = randomToken()
	expect(Buffer.from(token, 'base64url')).toHaveLength(32)
	expect(encodeURIComponent(token)).toBe(token)
	expect(randomToken()).not.toBe(token)
	expect(isToken(token)).toBe(true)
	expect(isToken(token.slice(1))).toBe(false)
})

test('hashes as SHA-256 does', () => {
	expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test('compares secrets of any length', () => {
	fc.assert(fc.property(fc.string(), fc.string(), (left, right) => isSameSecret(left, right) === (left === right)))
})

test('accepts a signature for its own text, purpose and secret only', () => {
	const signature = sign('a text', 'unsubscribe', 'secret')
	expect(isSignedBy(signature, 'a text', 'unsubscribe', 'secret')).toBe(true)
	expect(isSignedBy(signature, 'another text', 'unsubscribe', 'secret')).toBe(false)
	expect(isSignedBy(signature, 'a text', 'certificate', 'secret')).toBe(false)
	expect(isSignedBy(signature, 'a text', 'unsubscribe', 'another secret')).toBe(false)
})
