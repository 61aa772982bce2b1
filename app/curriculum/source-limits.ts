import type { Fault } from './fault.ts'

/**
 * What is looked at before anything is parsed. The Markdown parser takes quadratic time, or runs out of stack, on
 * texts that no author writes: thousands of headings, brackets or stars in one paragraph, quotations in quotations.
 * Counting the characters that drive it is linear, and refuses those texts with a line to look at.
 */
export const MAX_BYTES = 200 * 1024
export const MAX_LINES = 5_000
/** Quotation marks, bullets and numbers that open one line: each is a level of nesting. */
export const MAX_OPENERS_PER_LINE = 12
/** Characters that begin or end markup, between two blank lines. */
export const MAX_MARKS_PER_PARAGRAPH = 600
export const MAX_MARKS = 20_000
export const MAX_RUN = 100
export const MAX_HEADING_LINES = 300
export const MAX_BRACES = 100
export const MAX_INDENT = 40

/** Unseen characters: controls, line separators, bidirectional overrides and isolates, annotations, tags. */
const UNSEEN =
	/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]|[\u{E0000}-\u{E007F}]/u
const LINE = /\r\n|\n|\r/

/** The first character that a reader could not see or that shows a broken encoding, or null. */
export function unseenCharacter(text: string): { index: number; name: string } | null {
	if (!text.isWellFormed())
		return { index: [...text].findIndex((char) => !char.isWellFormed()), name: 'half a character' }
	const replaced = text.indexOf('\uFFFD')
	if (replaced >= 0) return { index: replaced, name: 'a character that was lost in another encoding' }
	const index = text.search(UNSEEN)
	if (index < 0) return null
	return {
		index,
		name: `the invisible character U+${text.codePointAt(index)?.toString(16).toUpperCase().padStart(4, '0')}`,
	}
}

/** At most one fault for each rule broken; none means the text may be parsed. Linear in the text's length. */
export function sourceFaults(text: string, path: string): Fault[] {
	const at = (line: number, column: number, code: string, message: string): Fault => ({
		path,
		line,
		column,
		code,
		message,
	})
	const bytes = text.length > MAX_BYTES ? text.length : Buffer.byteLength(text)
	if (bytes > MAX_BYTES) {
		return [
			at(
				1,
				1,
				'too-large',
				`This text has ${Math.ceil(bytes / 1024)} KB; at most ${MAX_BYTES / 1024} KB can be read. Split it.`,
			),
		]
	}
	const lines = text.split(LINE)
	if (lines.length > MAX_LINES) {
		return [at(MAX_LINES + 1, 1, 'too-long', `This text has more than ${MAX_LINES} lines. Split it.`)]
	}

	const found = new Map<string, Fault>()
	const add = (line: number, column: number, code: string, message: string) => {
		if (!found.has(code)) found.set(code, at(line, column, code, message))
	}
	let allMarks = 0
	let marks = 0
	let headings = 0
	let braces = 0
	for (const [index, line] of lines.entries()) {
		const number = index + 1
		const unseen = unseenCharacter(line)
		if (unseen) add(number, unseen.index + 1, 'unseen-character', `Here stands ${unseen.name}. Remove it.`)

		const opening = opener(line)
		if (opening.markers > MAX_OPENERS_PER_LINE || opening.indent > MAX_INDENT) {
			add(number, 1, 'too-nested', 'This line is nested too deeply. Use at most three levels.')
		}
		const marksHere = count(line, MARK)
		allMarks += marksHere
		marks = line.trim() === '' ? 0 : marks + marksHere
		if (marks > MAX_MARKS_PER_PARAGRAPH) {
			add(number, 1, 'too-many-marks', 'This paragraph has too many brackets, stars or other marks. Split it.')
		}
		if (allMarks > MAX_MARKS)
			add(number, 1, 'too-many-marks', 'This text has too many brackets, stars or other marks. Split it.')
		const run = line.search(LONG_RUN)
		if (run >= 0)
			add(number, run + 1, 'too-many-marks', `More than ${MAX_RUN} times the same mark in a row. Shorten it.`)
		headings += HEADING_LINE.test(line) ? 1 : 0
		if (headings > MAX_HEADING_LINES)
			add(number, 1, 'too-many-headings', 'This text has too many headings or rules. Split it.')
		braces += count(line, /[{}]/g)
		if (braces > MAX_BRACES)
			add(number, 1, 'expression', 'Braces mark program code, which a text cannot hold. Remove them.')
		if (/^(?:im|ex)port /.test(line)) {
			add(
				number,
				1,
				'esm',
				'A line that starts with “import” or “export” is program code. Begin the line with another word.',
			)
		}
	}
	return [...found.values()]
}

const MARK = /[[\]()*_~`<>!&"=\\]/g
const LONG_RUN = new RegExp(`([[\\]()*_~\`<>!|#=])\\1{${MAX_RUN}}`)
const HEADING_LINE = /^[ >]*(?:#{1,6}(?:\s|$)|=+\s*$|-+\s*$|(?:[*_-][ \t]*){3,}$)/

/** How deep the markers at the start of a line nest, and how far its text is pushed in. */
function opener(line: string): { markers: number; indent: number } {
	const [opening = ''] = /^(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line) ?? []
	const spaces = /^[ \t]*/.exec(line)?.[0] ?? ''
	return { markers: count(opening, />|[-+*]|\d+/g), indent: spaces.replaceAll('\t', '    ').length }
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0
}
