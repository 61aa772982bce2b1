import { type ContractMarks, contractMarks } from './contract-marks.ts'
import type { Fault } from './fault.ts'
import type { FrontMatter } from './front-matter.ts'
import { type Outline, outlineDocument } from './outline-document.ts'
import { readText } from './read-text.ts'
import type { SourceFile } from './source-file.ts'
import type { TextReader } from './text-reader.ts'

/** What one text mentions and promises. */
export type OutlinedText = { frontMatter: FrontMatter; outline: Outline; marks: ContractMarks }
export type OutlineResult = ({ ok: true } & OutlinedText) | { ok: false; faults: Fault[] }

/** Reads one text for the checks that look across files. */
export function outlineText(
	file: Pick<SourceFile, 'name' | 'text' | 'path'>,
	read: TextReader = readText,
): OutlineResult {
	const text = read(file)
	if (!text.ok) return text
	const { frontMatter, tree } = text
	return { ok: true, frontMatter, outline: outlineDocument(tree), marks: contractMarks(tree) }
}
