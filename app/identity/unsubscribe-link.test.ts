import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readUnsubscribeToken, unsubscribeLink, unsubscribeToken } from './unsubscribe-link.ts'

const secret = 'a secret of thirty-two characters'
const ID = 'd1b2f6de-0c5c-4b0e-9a54-0a8e4a4f8c11'

test('a link says whom and which kind of mail it is about', () => {
	const link = unsubscribeLink('https://learn.example', { userId: ID, kind: 'digest', secret })
	const token = link.replace('https://learn.example/unsubscribe/', '')
	expect(token).toMatch(/^[\w.-]+$/)
	expect(readUnsubscribeToken(token, secret)).toEqual({ userId: ID, kind: 'digest' })
})

test('a link of one person and kind cannot be made into another’s', () => {
	const [userId, kind, signature] = unsubscribeToken(ID, 'digest', secret).split('.')
	expect(readUnsubscribeToken(`${userId}.messages.${signature}`, secret)).toBeNull()
	expect(readUnsubscribeToken(`${ID.replace('d', 'e')}.${kind}.${signature}`, secret)).toBeNull()
	expect(readUnsubscribeToken(`${userId}.${kind}.${signature}`, 'another secret')).toBeNull()
})

test('whatever else is typed there is none of ours', () => {
	fc.assert(fc.property(fc.string(), (text) => readUnsubscribeToken(text, secret) === null))
	fc.assert(
		fc.property(
			fc.string(),
			(text) => readUnsubscribeToken(`${unsubscribeToken(ID, 'digest', secret)}.${text}`, secret) === null,
		),
	)
})
