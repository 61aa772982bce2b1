import type { CurriculumConfig, LessonEntry } from './curriculum-config.ts'
import type { Fault } from './fault.ts'
import type { Origin } from './layer-file.ts'
import { lessonsFor } from './lessons-for.ts'
import type { KeyPath, Position } from './parse-yaml.ts'
import { BASE_LAYER, contextChain, localeChain, resolveVariant } from './resolve-variant.ts'
import type { ResolvedFile, SourceFile } from './source-file.ts'
import { isTemplate } from './template-name.ts'

/** All that the curriculum consists of, in memory: what it says about itself, and every text in every layer and locale. */
export type ContentTree = {
	config: CurriculumConfig
	/** Every text and drawing, those that a written one stands over included. */
	files: readonly SourceFile[]
	/** The texts of one name, as `<module>/<name>`, in all their layers and locales, as they are read. */
	variants: Variants
	/** What contexts say about themselves, their terms and their lessons. `config` is made with it. */
	yaml: readonly LayerText[]
	/** Pictures in git, by the SHA-256 of their bytes. */
	images: ReadonlyMap<string, Uint8Array>
	/** Whether a picture can be served. */
	hasImage: (hash: string) => boolean
	/** Found while reading. A tree with faults is good for telling an author, not for teaching. */
	faults: readonly Fault[]
	/** What stands before paths in faults, such as `content`. */
	shownAs: string
	/** Where a value stands in one of the YAML files. */
	locate: (path: string, keyPath: KeyPath) => Position
}
export type Variants = ReadonlyMap<string, readonly SourceFile[]>
/** As much of a tree as resolving needs. */
export type Resolvable = Pick<ContentTree, 'config' | 'variants'>

/** A YAML file of a layer as it is kept. */
export type LayerText = {
	layer: string
	path: string
	text: string
	origin: Origin
	revision: number | null
	since: number | null
}

export type DocumentKind = 'index' | 'assessment' | 'template' | LessonEntry['kind']
/** A text that is compiled to a page of its own. */
export type DocumentRef = { moduleId: string; documentId: string; kind: DocumentKind }
export type DocumentReader = { moduleId: string; documentId: string; locale: string; contextId: string }

const NOWHERE: Position = { line: 1, column: 1 }

type Reading = Partial<Omit<ContentTree, 'config' | 'files' | 'variants'>>

export function contentTree(
	config: CurriculumConfig,
	files: readonly SourceFile[],
	{ images = new Map(), ...reading }: Reading = {},
): ContentTree {
	const byName = new Map<string, SourceFile[]>()
	for (const file of files) {
		const key = `${file.moduleId}/${file.name}`
		const others = byName.get(key)
		if (others) others.push(file)
		else byName.set(key, [file])
	}
	const variants = new Map([...byName].map(([key, all]) => [key, inForce(all)]))
	const hasImage = (hash: string) => images.has(hash)
	const rest = { yaml: [], hasImage, faults: [], shownAs: 'content', locate: () => NOWHERE, ...reading }
	return { config, files, variants, images, ...rest }
}

/** In the same layer and locale the written text is read and not the shipped one. */
export function inForce(files: readonly SourceFile[]): SourceFile[] {
	if (files.every(({ origin }) => origin === 'shipped')) return [...files]
	const written = new Set(files.filter(({ origin }) => origin === 'written').map(place))
	return files.filter((file) => file.origin === 'written' || !written.has(place(file)))
}

const place = ({ layer, locale }: SourceFile) => `${layer}|${locale}`

/** Every document of the curriculum: each module's welcome, its lessons in order, its templates, its assessment; then what contexts add. */
export function documentsOf(tree: Pick<ContentTree, 'config'>): DocumentRef[] {
	const { curriculum, modules, moduleChanges } = tree.config
	return curriculum.modules.flatMap((moduleId): DocumentRef[] => {
		const module = modules[moduleId]
		if (!module) return []
		const own = new Map(module.lessons.map(({ id, kind }) => [id, kind]))
		for (const changes of Object.values(moduleChanges)) {
			for (const { id, kind } of changes[moduleId]?.add ?? []) if (!own.has(id)) own.set(id, kind)
		}
		return [
			{ moduleId, documentId: 'index', kind: 'index' },
			...[...own].map(([documentId, kind]) => ({ moduleId, documentId, kind })),
			...module.templates.map((documentId) => ({ moduleId, documentId, kind: 'template' as const })),
			{ moduleId, documentId: 'assessment', kind: 'assessment' },
		]
	})
}

/** Those that the shared curriculum has; what a context adds need not exist in every language. */
export function sharedDocuments({ config }: Pick<ContentTree, 'config'>): DocumentRef[] {
	return documentsOf({ config }).filter((document) => hasDocument(config, document, BASE_LAYER))
}

/** Whether a context's readers have this document: it is one of theirs, or one that everybody has. */
export function hasDocument(
	config: CurriculumConfig,
	{ moduleId, documentId }: DocumentRef,
	contextId: string,
): boolean {
	if (documentId === 'index' || documentId === 'assessment') return true
	if (isTemplate(documentId)) return config.modules[moduleId]?.templates.includes(documentId) ?? false
	return lessonsFor(config, moduleId, contextId).some(({ id }) => id === documentId)
}

/** The version of one file that this reader gets, or null where no layer has it in a language of theirs. */
export function resolveFile(
	tree: Resolvable,
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
export function resolveDocument(tree: Resolvable, { documentId, ...reader }: DocumentReader): ResolvedFile[] {
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
