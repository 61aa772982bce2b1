import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { VFileMessage } from 'vfile-message'
import type { Fault } from './fault.ts'

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm, { singleTilde: false }).freeze()

export type ParsedMdx = { ok: true; tree: Root } | { ok: false; faults: Fault[] }

/** MDX to its syntax tree, or the one fault at which parsing stopped. Never throws. */
export function parseMdx(body: string, path: string): ParsedMdx {
	try {
		return { ok: true, tree: parser.parse(body) }
	} catch (error) {
		if (error instanceof VFileMessage) {
			const message = friendly(error)
			return { ok: false, faults: [{ path, line: error.line ?? 1, column: error.column ?? 1, ...message }] }
		}
		const message = 'This text cannot be read: something in it is nested too deeply.'
		return { ok: false, faults: [{ path, line: 1, column: 1, code: 'unreadable', message }] }
	}
}

/** The parser's words are for programmers; an author never wrote a “JSX expression”. */
function friendly({ ruleId, reason }: VFileMessage): { code: string; message: string } {
	if (reason.includes('to create a comment in MDX') || reason.includes('`!`')) {
		return { code: 'raw-html', message: 'HTML comments are not allowed. Remove it.' }
	}
	if (ruleId === 'end-tag-mismatch') {
		return {
			code: 'unclosed-tag',
			message: `A component is not closed where it should be: ${reason}. Put opening and closing tags on lines of their own.`,
		}
	}
	if (ruleId === 'acorn' || ruleId === 'non-spread' || ruleId === 'non-esm' || reason.includes('expression')) {
		return {
			code: 'expression',
			message:
				'Braces and lines that start with “import” or “export” mark program code, which a text cannot hold. Remove them.',
		}
	}
	if (reason.startsWith('Unexpected closing slash')) {
		return {
			code: 'unclosed-tag',
			message: 'This closing tag has no opening tag before it. Remove it, or write the opening tag.',
		}
	}
	if (reason.startsWith('Unexpected end of file')) {
		return {
			code: 'unclosed-tag',
			message: 'A tag begins here and never ends. Close it with “>” or write &lt; for the sign itself.',
		}
	}
	return {
		code: 'syntax',
		message:
			'A “<” begins a component here, and what follows is not one. Write the component’s name and its attributes as name="text", or &lt; for the sign itself.',
	}
}
