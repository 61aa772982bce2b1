import type { Fault } from '#app/curriculum/fault.ts'

/** A fault as a range of a text; offsets count UTF-16 code units, as browsers do. */
export type TextProblem = { from: number; to: number; message: string }

/**
 * Where in the text a fault stands: from its column to the end of the word or tag there. A place past the end, as when
 * the text has changed since, is the nearest that exists.
 */
export function textProblem(
	text: string,
	{ line, column, message }: Pick<Fault, 'line' | 'column' | 'message'>,
): TextProblem {
	const start = lineStart(text, line)
	const lineEnd = text.indexOf('\n', start)
	const end = lineEnd === -1 ? text.length : lineEnd
	const from = Math.min(start + Math.max(0, column - 1), end)
	const length = /^(?:<\/?[A-Za-z]+|[^\s<]+)/.exec(text.slice(from, end))?.[0].length ?? 0
	return { from, to: Math.min(end, from + length), message }
}

function lineStart(text: string, line: number): number {
	let start = 0
	for (let number = 1; number < line; number++) {
		const next = text.indexOf('\n', start)
		if (next === -1) return start
		start = next + 1
	}
	return start
}
