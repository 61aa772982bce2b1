/**
 * The code of a certificate: 80 random bits as 16 letters and digits, printed in fours. Crockford's alphabet
 * (crockford.com/base32.html) leaves out what is mistaken for something else when it is copied from paper: I, L, O and U.
 * At the rate that the page of verification allows, finding one of a million codes by guessing takes longer than the
 * codes will be of interest.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 16
/** As many random bytes as `codeFrom` takes. */
export const CODE_BYTES = (LENGTH * 5) / 8

/** @param bytes random, `CODE_BYTES` of them */
export function codeFrom(bytes: Uint8Array): string {
	const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
	return Array.from({ length: LENGTH }, (_, i) => ALPHABET[Number.parseInt(bits.slice(i * 5, i * 5 + 5), 2)]).join('')
}

/** As it is printed: `7K3F-9QWT-…`. */
export function printedCode(code: string): string {
	return code.replace(/.{4}(?=.)/g, '$&-')
}

/** What somebody typed from paper, as it is stored: without gaps, in one case, mistaken letters set right. Null if it is no code. */
export function readCode(typed: string): string | null {
	const code = typed
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
		.replace(/[\s\p{Dash}_.]/gu, '')
		.replace(/[IL]/g, '1')
		.replace(/O/g, '0')
	return code.length === LENGTH && [...code].every((sign) => ALPHABET.includes(sign)) ? code : null
}
