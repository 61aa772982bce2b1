import { parseOptions } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { hashPassword, isPassword, NOBODYS_HASH, PASSWORD_HASHING } from './password.server.ts'

test('hashes with argon2id at the cost OWASP asks for, salted', async () => {
	const [first, second] = await Promise.all([hashPassword('four boats'), hashPassword('four boats')])
	expect(parseOptions(first)).toMatchObject(PASSWORD_HASHING)
	expect(first).not.toBe(second)
})

test('knows the password, however its letters are encoded', async () => {
	const hash = await hashPassword('la clé de la maison')
	expect(await isPassword(hash, 'la cle\u0301 de la maison')).toBe(true)
	expect(await isPassword(hash, 'la cle de la maison')).toBe(false)
})

test('without an account there is no right password, but the same work', async () => {
	expect(parseOptions(NOBODYS_HASH)).toMatchObject(PASSWORD_HASHING)
	expect(await isPassword(null, '')).toBe(false)
	expect(await isPassword(null, 'four boats')).toBe(false)
})

test('a megabyte is no password', async () => {
	const hash = await hashPassword('')
	expect(await isPassword(hash, 'a'.repeat(1_000_000))).toBe(false)
})
