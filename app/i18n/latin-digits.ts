/** Digits that somebody typed on an Arabic or Persian keyboard, as 0 to 9; the rest of the text stays. */
export function latinDigits(text: string): string {
	return text
		.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
		.replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
}
