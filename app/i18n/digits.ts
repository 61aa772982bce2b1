/** Numerals: `latn` is 0 to 9, `arab` is ٠ to ٩. */
export type Digits = 'latn' | 'arab'

let read: () => Digits = () => 'latn'

/** The numerals that who reads now is used to. Known like the language: to the request on a server, to the page in a browser. */
export function getDigits(): Digits {
	return read()
}

/** Says where `getDigits` finds them. */
export function overwriteGetDigits(get: () => Digits): void {
	read = get
}
