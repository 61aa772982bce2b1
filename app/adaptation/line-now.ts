/**
 * Where the line that was commented on stands now: the nearest one that reads the same, from 1. Null where no line
 * reads so any more.
 */
export function lineNow(text: string, { line, quote }: { line: number; quote: string }): number | null {
	const found = text
		.split('\n')
		.flatMap((words, index) => (words.trimEnd() === quote.trimEnd() ? [index + 1] : []))
		.sort((a, b) => Math.abs(a - line) - Math.abs(b - line) || a - b)
	return found[0] ?? null
}
