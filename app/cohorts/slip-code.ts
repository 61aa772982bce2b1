import { latinDigits } from '#app/i18n/latin-digits.ts'

/**
 * The code on a join slip: sixteen digits in four groups, `4821 0937 5510 6624`.
 *
 * Digits and no letters, as on a voucher for telephone credit: they are on every keyboard, the Arabic one too, none is
 * mistaken for another, and a phone shows its large keys for them. Sixteen are 53 bits. A wrong code costs one of
 * `SLIP_TRIES` (forty at once for a network, then one a minute): ten thousand networks that guess without pause try
 * 14 million codes a day, and with five thousand slips open at once they would find one in about 400 years. In the database
 * stands a code's HMAC under the server's secret, so that a stolen copy cannot be searched for codes either.
 */
export const SLIP_CODE_DIGITS = 16

/** A code as it is printed. */
export function groupedCode(code: string): string {
	return code.replace(/(.{4})(?=.)/g, '$1 ')
}

/**
 * The code that somebody typed, or null where it cannot be one. Spaces and hyphens do not count, Arabic-Indic, Persian
 * and full-width digits are digits, and O, I and l are what they look like.
 */
export function typedCode(text: string): string | null {
	const plain = latinDigits(text.slice(0, 200).normalize('NFKC'))
		.replace(/[oO]/g, '0')
		.replace(/[iIl|]/g, '1')
		.replace(/[\s\p{Pd}\p{Cf}._]/gu, '')
	return new RegExp(`^\\d{${SLIP_CODE_DIGITS}}$`).test(plain) ? plain : null
}
