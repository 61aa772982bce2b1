import type { CompileInput } from './compile-document.ts'
import { sha256 } from './compile-hash.ts'
import { type ContentTree, type DocumentReader, type Resolvable, resolveDocument, resolveFile } from './content-tree.ts'
import type { ResolvedFile } from './source-file.ts'
import { termWords } from './term-words.ts'

export type Inputs = Pick<ContentTree, 'config' | 'variants' | 'hasImage'>

const DRAWING = /\bsrc\s*=\s*["'](figures\/[a-z0-9-]+\.svg)["']/g
const IMAGE = /\bsrc\s*=\s*["'](images\/([0-9a-f]{64})\.webp)["']/g

/**
 * What goes into one document for one reader: its texts, and the drawings they show, all resolved. Null where the
 * document has no text at all.
 * @param addressOf where a drawing is served
 */
export function compileInput(
	tree: Inputs,
	reader: DocumentReader,
	addressOf: (drawing: ResolvedFile) => string = mediaUrl,
): CompileInput | null {
	const { moduleId, documentId, locale, contextId } = reader
	const files = resolveDocument(tree, reader)
	if (files.length === 0) return null
	const drawings = resolveDrawings(tree, reader, files)
	return {
		moduleId,
		documentId,
		locale,
		dirs: Object.fromEntries(tree.config.curriculum.locales.map(({ tag, dir }) => [tag, dir])),
		files,
		figures: {
			...Object.fromEntries([...drawings].map(([src, file]) => [src, { url: addressOf(file) }])),
			...resolveImages(tree, files),
		},
		words: termWords(tree.config, contextId, files),
	}
}

/** The drawings that these texts show, by `src` as written; one that doesn't exist is left out, and is the compiler's to report. */
export function resolveDrawings(
	tree: Resolvable,
	reader: Omit<DocumentReader, 'documentId'>,
	files: readonly ResolvedFile[],
): Map<string, ResolvedFile> {
	const drawings = new Map<string, ResolvedFile>()
	for (const { text } of files) {
		for (const [, src = ''] of text.matchAll(DRAWING)) {
			const { moduleId, locale, contextId } = reader
			const file = drawings.get(src) ?? resolveFile(tree, { moduleId, locale, contextId, name: src })
			if (file) drawings.set(src, file)
		}
	}
	return drawings
}

function resolveImages({ hasImage }: Inputs, files: readonly ResolvedFile[]): CompileInput['figures'] {
	const images: CompileInput['figures'] = {}
	for (const { text } of files) {
		for (const [, src = '', hash = ''] of text.matchAll(IMAGE))
			if (hasImage(hash)) images[src] = { url: `/media/${hash}.webp` }
	}
	return images
}

/** Where a drawing is served; its address is its content, so it never changes. */
export function mediaUrl({ text }: Pick<ResolvedFile, 'text'>): string {
	return `/media/${sha256(text)}.svg`
}
