import { bundleDocument, slotOfFile } from './bundle-document.ts'
import { compileHash, textRevision } from './compile-hash.ts'
import { compileSegments } from './compile-segments.ts'
import type { CompiledDocument } from './compiled-document.ts'
import { type DocumentDraft, documentDraft } from './document-draft.ts'
import { searchableText, wordCount } from './document-words.ts'
import type { ElementNode, TreeNode } from './element-tree.ts'
import { evaluateBundle } from './evaluate-bundle.ts'
import type { Fault } from './fault.ts'
import type { FrontMatter } from './front-matter.ts'
import { type ReadText, readText } from './read-text.ts'
import { slotsIn } from './slots-in-tree.ts'
import type { ResolvedFile } from './source-file.ts'
import { type TermWords, withTermWords } from './term-words.ts'
import type { TextReader } from './text-reader.ts'

/** One document as resolved for one reader. */
export type CompileInput = {
	moduleId: string
	/** A lesson id, or `index` or `assessment`. */
	documentId: string
	/** The locale that was asked for. */
	locale: string
	/** The direction of every content locale. */
	dirs: Record<string, 'ltr' | 'rtl'>
	/** The document itself, then the slots it names. */
	files: ResolvedFile[]
	/** The drawings and pictures the texts show, by `src` as written. */
	figures: Record<string, { url: string }>
	/** What terms are called where the reader is. */
	words: TermWords
}
export type CompileResult = { ok: true; document: CompiledDocument } | { ok: false; faults: Fault[] }

/**
 * Compiles one document: every text is read and held to the policy, then they are bundled and run once, and the
 * result is split into HTML, islands, and what only the grader may know. Any text gives a document or faults.
 * @param read how texts are read: who compiles many documents remembers the texts they share
 */
export async function compileDocument(input: CompileInput, read: TextReader = readText): Promise<CompileResult> {
	const [first, ...slotFiles] = input.files
	if (!first) throw new Error('A document is compiled from at least one file')
	const texts = readTexts(first, slotFiles, read)
	if (!texts.ok) return texts

	const missing = missingSlots(texts.document, texts.slots, first.path)
	if (missing.length > 0) return { ok: false, faults: missing }
	try {
		return assemble(input, texts.document.frontMatter, evaluateBundle(await bundleDocument(texts)))
	} catch (error) {
		const message = `This document could not be compiled: ${error instanceof Error ? error.message.slice(0, 200) : 'unknown reason'}`
		return { ok: false, faults: [{ path: first.path, line: 1, column: 1, code: 'compiler', message }] }
	}
}

function assemble(input: CompileInput, frontMatter: FrontMatter, written: readonly TreeNode[]): CompileResult {
	const draft = draftFor(input)
	const tree = withTermWords(written, input.words, (node) => draft.fileOf(node).locale)
	const segments = compileSegments(tree, draft, input.locale)
	if (draft.faults.length > 0) return { ok: false, faults: draft.faults }

	const document: CompiledDocument = {
		hash: compileHash(input),
		moduleId: input.moduleId,
		documentId: input.documentId,
		locale: input.locale,
		...frontMatter,
		segments,
		toc: draft.toc,
		questions: draft.questions,
		scenarios: draft.scenarios,
		activities: draft.activities,
		terms: [...draft.terms],
		sources: [...draft.sources],
		links: [...draft.links],
		slots: draft.slots,
		searchText: searchableText(tree, frontMatter, input.documentId),
		words: wordCount(tree),
		provenance: input.files.map((file) => ({
			block: file.name.replace(/\.mdx$/, ''),
			layer: file.layer,
			locale: file.locale,
			isFallback: file.isFallback,
			textRevision: textRevision(file.text),
			origin: file.origin,
			revision: file.revision,
			since: file.since,
		})),
	}
	return { ok: true, document }
}

type ReadTexts = { ok: true; document: ReadText; slots: Map<string, ReadText> } | { ok: false; faults: Fault[] }

function readTexts(first: ResolvedFile, slotFiles: readonly ResolvedFile[], read: TextReader): ReadTexts {
	const faults: Fault[] = []
	const slots = new Map<string, ReadText>()
	const document = read(first)
	if (!document.ok) faults.push(...document.faults)
	for (const file of slotFiles) {
		const name = slotOfFile(`/${file.name}`)
		if (name === null) throw new Error(`${file.name} is not the file of a slot`)
		const slot = read(file)
		if (slot.ok) slots.set(name, slot)
		else faults.push(...slot.faults)
	}
	return document.ok && faults.length === 0 ? { ok: true, document, slots } : { ok: false, faults }
}

function missingSlots({ tree }: ReadText, slots: ReadonlyMap<string, ReadText>, path: string): Fault[] {
	return slotsIn(tree)
		.filter(({ name }) => !slots.has(name))
		.map(({ name, line, column }) => ({
			path,
			line,
			column,
			code: 'missing-slot',
			message: `There is no text for this place. Write slots/${name}.mdx.`,
		}))
}

function draftFor({ moduleId, documentId, files, dirs, figures }: CompileInput): DocumentDraft {
	const fileOf = (node: ElementNode) => {
		const slot = slotOfFile(node.at.file)
		const file = files.find(({ name }) => name === `slots/${slot}.mdx`) ?? files[0]
		if (!file) throw new Error('A document has at least one file')
		return { path: file.path, locale: file.locale, dir: dirs[file.locale] ?? 'ltr' }
	}
	const figureUrl = (src: string) => (Object.hasOwn(figures, src) ? (figures[src]?.url ?? null) : null)
	return documentDraft({ moduleId, documentId, figureUrl, fileOf })
}
