import { type CompileInput, type CompileResult, compileDocument } from './compile-document.ts'
import type { CompiledDocument } from './compiled-document.ts'
import { formatFault } from './fault.ts'
import { IN_GIT, type ResolvedFile } from './source-file.ts'

type Slot = string | { text: string; locale?: string; layer?: string }
type Options = {
	documentId?: string
	locale?: string
	fileLocale?: string
	slots?: Record<string, Slot>
	figures?: CompileInput['figures']
	words?: CompileInput['words']
	frontMatter?: string
}

/** The input of a lesson (or another document) whose body a test wrote. */
export function lessonInput(body: string, options: Options = {}): CompileInput {
	const { documentId = 'the-gap', locale = 'en', fileLocale = locale, slots = {}, figures = {}, words = {} } = options
	const frontMatter = options.frontMatter ?? (documentId === 'assessment' ? 'title: A' : 'title: A title\naim: An aim.')
	const file = (name: string, text: string, own: { locale?: string; layer?: string } = {}): ResolvedFile => {
		const written = own.locale ?? fileLocale
		return {
			...IN_GIT,
			moduleId: 'intro',
			name,
			layer: own.layer ?? 'base',
			locale: written,
			text,
			path: `content/${name}`,
			isFallback: written !== locale,
		}
	}
	return {
		moduleId: 'intro',
		documentId,
		locale,
		dirs: { en: 'ltr', fr: 'ltr', ar: 'rtl' },
		files: [
			file(`${documentId}.mdx`, `---\n${frontMatter}\n---\n\n${body}\n`),
			...Object.entries(slots).map(([name, slot]) =>
				typeof slot === 'string' ? file(`slots/${name}.mdx`, slot) : file(`slots/${name}.mdx`, slot.text, slot),
			),
		],
		figures,
		words,
	}
}

export function compileLesson(body: string, options: Options = {}): Promise<CompileResult> {
	return compileDocument(lessonInput(body, options))
}

/** The document of a body without faults. */
export async function compiledLesson(body: string, options: Options = {}): Promise<CompiledDocument> {
	const result = await compileLesson(body, options)
	if (!result.ok) throw new Error(result.faults.map(formatFault).join('\n'))
	return result.document
}

/** The kinds of fault in a body, each once, sorted. */
export async function faultCodes(body: string, options: Options = {}): Promise<string[]> {
	const result = await compileLesson(body, options)
	return result.ok ? [] : [...new Set(result.faults.map(({ code }) => code))].sort()
}

/** All plain HTML of a document, in order. */
export function htmlOf(document: Pick<CompiledDocument, 'segments'>): string {
	return document.segments
		.map((segment) => (segment.type === 'html' ? segment.html : htmlOf({ segments: segment.children })))
		.join('\n')
}
