import { hash, verify } from '@node-rs/argon2'
import { LONGEST_PASSWORD } from './password-fault.ts'

/** Argon2id as OWASP's password storage cheat sheet asks: 19 MiB, two passes, one lane. The salt is made inside. */
export const PASSWORD_HASHING = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** A hash that nobody has the password of, made with the same cost. Unknown accounts are checked against it. */
export const NOBODYS_HASH =
	'$argon2id$v=19$m=19456,t=2,p=1$is8C++srP5u3zN8Dm9N+Ig$8tUFPT90/6nXXDEsWb/yv224w3s1qQcJyulkdHWnjGc'

/** Takes tens of milliseconds on another thread; call it before opening a transaction. */
export function hashPassword(password: string): Promise<string> {
	return hash(password.normalize('NFKC'), PASSWORD_HASHING)
}

/**
 * Whether this is the password. Without an account (`null`) the answer is no, after the same work, so that the time
 * it takes does not tell who has an account.
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
	// Longer than any that can be set: hash something short instead of a megabyte.
	const isPossible = password.length <= LONGEST_PASSWORD * 4
	const isRight = await verify(passwordHash ?? NOBODYS_HASH, isPossible ? password.normalize('NFKC') : '')
	return isRight && isPossible && passwordHash !== null
}
