/** Lesson texts have paragraphs; of YAML every line counts for itself. */
export type TextFormat = 'mdx' | 'yaml'

export function textFormat(path: string): TextFormat {
	return path.endsWith('.yaml') ? 'yaml' : 'mdx'
}

/** Browsers send what was typed with CRLF; files come with either. */
export function normaliseBreaks(text: string): string {
	return text.replace(/\r\n?/g, '\n')
}

const BLANK = /^[ \t]*\n?$/
const FENCE = /^ {0,3}(`{3,}|~{3,})/
/** A line that begins something of its own: an item, a heading, a row, a quotation, a component, a rule. */
const OPENER = /^[ \t]*(?:[-+*][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\||>|<|-{3,}|\*{3,}|_{3,})/
/** Of those, the ones that plain lines below continue. */
const CONTINUED = /^[ \t]*(?:[-+*][ \t]|\d{1,9}[.)][ \t]|>)/
const COMPONENT = /^[ \t]*<\/?[A-Za-z]/
/** Components open within fewer lines; what goes on longer was never closed. */
const MAX_TAG_LINES = 40

/**
 * Cuts a text into the smallest pieces that are taken or left as a whole: a paragraph, an item, a heading, a table row,
 * a component's opening tag however many lines it takes, a fenced block, a line of front matter, an empty line.
 * Joined they are the text again.
 */
export function textUnits(text: string, format: TextFormat): string[] {
	const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? []
	if (format === 'yaml') return lines
	const units: string[] = []
	let index = frontMatterEnd(lines)
	units.push(...lines.slice(0, index))
	let isProse = false
	while (index < lines.length) {
		const line = lines[index] ?? ''
		const length = fenceLength(lines, index) || tagLength(lines, index)
		const isPlain = !BLANK.test(line) && !OPENER.test(line) && length === 0
		if (isPlain && isProse) units.push((units.pop() ?? '') + line)
		else units.push(lines.slice(index, index + Math.max(1, length)).join(''))
		isProse = isPlain || (length === 0 && CONTINUED.test(line))
		index += Math.max(1, length)
	}
	return units
}

/** The same, each with the empty lines that follow it. */
export function textBlocks(text: string, format: TextFormat): string[] {
	const blocks: string[] = []
	for (const unit of textUnits(text, format)) {
		if (BLANK.test(unit) && blocks.length > 0) blocks.push((blocks.pop() ?? '') + unit)
		else blocks.push(unit)
	}
	return blocks
}

export function isBlank(unit: string): boolean {
	return BLANK.test(unit)
}

/** Whether this line, put directly under another one, still stands apart from it. */
export function standsApart(line: string): boolean {
	return BLANK.test(line) || OPENER.test(line)
}

function frontMatterEnd(lines: readonly string[]): number {
	if (!/^---[ \t]*\n?$/.test(lines[0] ?? '')) return 0
	return lines.findIndex((line, index) => index > 0 && /^---[ \t]*\n?$/.test(line)) + 1
}

function fenceLength(lines: readonly string[], start: number): number {
	const fence = FENCE.exec(lines[start] ?? '')?.[1]
	if (!fence) return 0
	const end = lines.findIndex((line, index) => index > start && line.trim().startsWith(fence))
	return end < 0 ? 0 : end - start + 1
}

/** How many lines a component's tag takes that begins here and goes on below; 0 where none does. */
function tagLength(lines: readonly string[], start: number): number {
	if (!COMPONENT.test(lines[start] ?? '')) return 0
	let quote = ''
	let depth = 0
	for (let index = start; index < Math.min(lines.length, start + MAX_TAG_LINES); index += 1) {
		for (const char of lines[index] ?? '') {
			if (quote) quote = char === quote ? '' : quote
			else if (depth > 0 && (char === '"' || char === "'")) quote = char
			else if (char === '<') depth += 1
			else if (char === '>') depth = Math.max(0, depth - 1)
		}
		if (depth === 0 && !quote) return index === start ? 0 : index - start + 1
	}
	return 0
}
