import type { CurriculumConfig, LessonEntry } from './curriculum-config.ts'
import type { Fault } from './fault.ts'
import type { KeyPath, Position } from './parse-yaml.ts'
import { contextChain, localeChain, resolveVariant } from './resolve-variant.ts'
import type { ResolvedFile, SourceFile } from './source-file.ts'

/** All of content/, read into memory: what it says about itself, and every text in every layer and locale. */
export type ContentTree = {
	config: CurriculumConfig
	files: readonly SourceFile[]
	/** The texts of one name, as `<module>/<name>`, in all their layers and locales. */
	variants: ReadonlyMap<string, readonly SourceFile[]>
	/** Found while reading. A tree with faults is good for telling an author, not for teaching. */
	faults: readonly Fault[]
	/** What stands before paths in faults, such as `content`. */
	shownAs: string
	/** Where a value stands in one of the YAML files. */
	locate: (path: string, keyPath: KeyPath) => Position
}

export type DocumentKind = 'index' | 'assessment' | LessonEntry['kind']
/** A text that is compiled to a page of its own. */
export type DocumentRef = { moduleId: string; documentId: string; kind: DocumentKind }
export type DocumentReader = { moduleId: string; documentId: string; locale: string; contextId: string }

const NOWHERE: Position = { line: 1, column: 1 }

export function contentTree(
	config: CurriculumConfig,
	files: readonly SourceFile[],
	reading: Partial<Pick<ContentTree, 'faults' | 'shownAs' | 'locate'>> = {},
): ContentTree {
	const variants = new Map<string, SourceFile[]>()
	for (const file of files) {
		const key = `${file.moduleId}/${file.name}`
		const others = variants.get(key)
		if (others) others.push(file)
		else variants.set(key, [file])
	}
	return { config, files, variants, faults: [], shownAs: 'content', locate: () => NOWHERE, ...reading }
}

/** Every document of the curriculum: each module's welcome, its lessons in order, its assessment. */
export function documentsOf(tree: Pick<ContentTree, 'config'>): DocumentRef[] {
	const { curriculum, modules } = tree.config
	return curriculum.modules.flatMap((moduleId): DocumentRef[] => {
		const module = modules[moduleId]
		if (!module) return []
		return [
			{ moduleId, documentId: 'index', kind: 'index' },
			...module.lessons.map(({ id, kind }) => ({ moduleId, documentId: id, kind })),
			{ moduleId, documentId: 'assessment', kind: 'assessment' },
		]
	})
}

/** The version of one file that this reader gets, or null where no layer has it in a language of theirs. */
export function resolveFile(
	tree: Pick<ContentTree, 'config' | 'variants'>,
	reader: { moduleId: string; name: string; locale: string; contextId: string },
): ResolvedFile | null {
	const resolution = resolveVariant(tree.variants.get(`${reader.moduleId}/${reader.name}`) ?? [], {
		locales: localeChain(tree.config.curriculum.locales, reader.locale),
		layers: contextChain(tree.config.contexts, reader.contextId),
	})
	return resolution && { ...resolution.variant, isFallback: resolution.isFallback }
}

/**
 * The files that make one document for one reader: the document first, then the slots it names, in order.
 * Empty where the document has no text at all. A slot without any text is left out; the compiler reports it.
 */
export function resolveDocument(
	tree: Pick<ContentTree, 'config' | 'variants'>,
	{ documentId, ...reader }: DocumentReader,
): ResolvedFile[] {
	const document = resolveFile(tree, { ...reader, name: `${documentId}.mdx` })
	if (!document) return []
	const slots = slotNames(document.text).map((slot) => resolveFile(tree, { ...reader, name: `slots/${slot}.mdx` }))
	return [document, ...slots.filter((slot) => slot !== null)]
}

const SLOT_TAG = /<Slot\b((?:[^<>"']|"[^"]*"|'[^']*'){0,4000}?)\/?>/g
const NAME_ATTRIBUTE = /\s([A-Za-z][\w-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * The slots a text names, in order, each once. Read from the text and not from its syntax tree, for resolving
 * comes before compiling; a name too many (in a code sample) costs a lookup and changes nothing.
 */
export function slotNames(text: string): string[] {
	const names = new Set<string>()
	for (const [, attributes = ''] of text.matchAll(SLOT_TAG)) {
		for (const [, attribute, double, single] of attributes.matchAll(NAME_ATTRIBUTE)) {
			if (attribute === 'name') names.add(double ?? single ?? '')
		}
	}
	return [...names]
}
