import { createHash } from 'node:crypto'
import type { CompileInput } from './compile-document.ts'

/** Raise it whenever the same input would compile to something else: the registry, the HTML, the split into segments. */
export const COMPILER_VERSION = 7

/**
 * The name under which a compiled document is kept: a hash of the compiler and of everything that goes in, as
 * resolved. Where a text was found on disk plays no part; which layer, locale and revision it is does, for the page shows it.
 */
export function compileHash({ moduleId, documentId, locale, dirs, files, figures, words }: CompileInput): string {
	const asked = [COMPILER_VERSION, moduleId, documentId, locale, dirs[locale] ?? null]
	const texts = files.map((file) => [
		file.name,
		file.layer,
		file.locale,
		dirs[file.locale] ?? null,
		file.isFallback,
		sha256(file.text),
		file.origin,
		file.revision,
		file.since,
	])
	const drawings = Object.entries(figures)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([src, { url }]) => [src, url])
	return sha256(JSON.stringify([asked, texts, drawings, inOrder(words)]))
}

/** Objects as lists, so that the order in which their keys were written plays no part. */
function inOrder(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value
	return Object.entries(value)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, inner]) => [key, inOrder(inner)])
}

/** The first 12 digits tell two versions of a text apart. */
export function textRevision(text: string): string {
	return sha256(text).slice(0, 12)
}

export function sha256(data: string | Uint8Array): string {
	return createHash('sha256').update(data).digest('hex')
}
