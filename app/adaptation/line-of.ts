/** The line of this number, from 1, or null where the text has no such line. */
export function lineOf(text: string, number: number): string | null {
	if (!Number.isInteger(number) || number < 1) return null
	return text.split('\n')[number - 1] ?? null
}
