import { z } from 'zod'

/**
 * What people may call themselves. The messages are codes, which pages put into the reader's language.
 *
 * Names are of any script. Refused are control characters and marks that turn the direction of the text around them,
 * with which one name can be made to look like another.
 */
const LONGEST_NAME = 80
const LONGEST_EMAIL = 254
const FORBIDDEN_IN_NAMES = /[\p{Cc}\p{Co}\p{Cn}\u202a-\u202e\u2066-\u2069<>]/u

export const DisplayName = z
	.string('name-missing')
	.transform((name) => name.normalize('NFC').replace(/\s+/gu, ' ').trim())
	.pipe(
		// What is empty by now is undefined for conform.
		z
			.string('name-missing')
			.min(1, 'name-missing')
			.max(LONGEST_NAME, 'name-too-long')
			.refine((name) => /\p{L}/u.test(name) && !FORBIDDEN_IN_NAMES.test(name), 'name-not-allowed'),
	)

export const Email = z
	.string('email-missing')
	.trim()
	.min(1, 'email-missing')
	.max(LONGEST_EMAIL, 'email-not-valid')
	.pipe(z.email('email-not-valid'))

/** Two characters or more, letters and digits of any script with `.`, `-` and `_` between. Never an `@`. */
export const Username = z
	.string('username-missing')
	.transform((name) => name.normalize('NFKC').trim())
	.pipe(
		z
			.string('username-missing')
			.min(1, 'username-missing')
			.max(32, 'username-not-valid')
			.regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]+$/u, 'username-not-valid'),
	)

/** The form under which addresses and usernames are compared: case and look-alike encodings do not count. */
export function identifierKey(identifier: string): string {
	return identifier.normalize('NFKC').toLowerCase().normalize('NFKC').trim()
}
