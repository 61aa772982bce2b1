import { type ContentTree, sharedDocuments } from './content-tree.ts'
import type { Fault } from './fault.ts'
import { lessonsFor } from './lessons-for.ts'
import type { OutlinedFile } from './outlined-file.ts'
import { BASE_LAYER } from './resolve-variant.ts'
import type { SourceFile } from './source-file.ts'

/**
 * Which files there should be: every document in every locale, and none that nobody reads.
 * @param broken paths of texts that could not be read for what they use
 */
export function checkLayout(
	tree: ContentTree,
	outlined: readonly OutlinedFile[],
	broken: ReadonlySet<string>,
): Fault[] {
	// Without these two nothing can be said about the rest: every file would seem out of place.
	if (tree.config.curriculum.locales.length === 0) return []
	return [
		...missingDocuments(tree),
		...missingTranslations(tree),
		...missingSlots(tree, outlined),
		...orphans(tree, outlined, broken),
	]
}

function missingDocuments(tree: ContentTree): Fault[] {
	return sharedDocuments(tree).flatMap(({ moduleId, documentId }) =>
		tree.config.shipped.locales
			.filter(({ tag }) => !baseFile(tree, moduleId, `${documentId}.mdx`, tag))
			.map(({ tag }) => {
				const message = `This text is missing: write it, or take “${documentId}” out of module.yaml.`
				return missing(tree, `modules/${moduleId}/${tag}/${documentId}.mdx`, 'missing-locale', message)
			}),
	)
}

/** Slots and drawings of the base in the first locale need a version in each other one. */
function missingTranslations(tree: ContentTree): Fault[] {
	const [first, ...others] = tree.config.shipped.locales.map((locale) => locale.tag)
	return tree.files
		.filter((file) => file.layer === BASE_LAYER && file.locale === first && isNamed(tree, file))
		.filter((file) => file.name.startsWith('slots/') || (file.name.startsWith('figures/') && hasWords(file)))
		.flatMap((file) =>
			others
				.filter((tag) => !baseFile(tree, file.moduleId, file.name, tag))
				.map((tag) => {
					const message = `This file is missing: translate ${file.path}.`
					return missing(tree, `modules/${file.moduleId}/${tag}/${file.name}`, 'missing-locale', message)
				}),
		)
}

/** A slot that only contexts have filled. One without any text at all is the compiler's to report. */
function missingSlots(tree: ContentTree, outlined: readonly OutlinedFile[]): Fault[] {
	const first = tree.config.curriculum.locales[0]?.tag ?? ''
	return outlined.flatMap(({ file, outline }) =>
		outline.slots
			.filter(({ value }) => tree.variants.has(`${file.moduleId}/slots/${value}.mdx`))
			.filter(({ value }) => !baseFile(tree, file.moduleId, `slots/${value}.mdx`, first))
			.map(({ value, line, column }) => {
				const place = `modules/${file.moduleId}/${first}/slots/${value}.mdx`
				const message = `The slot “${value}” has no text in the shared curriculum: write ${place}.`
				return { path: file.path, line, column, code: 'slot-without-text', message }
			}),
	)
}

function orphans(tree: ContentTree, outlined: readonly OutlinedFile[], broken: ReadonlySet<string>): Fault[] {
	const locales = new Set(tree.config.curriculum.locales.map((locale) => locale.tag))
	const layers = new Set([BASE_LAYER, ...tree.config.contexts.map((context) => context.id)])
	const used = new Set(
		outlined.flatMap(({ file, outline }) => [
			...outline.slots.map((slot) => `${file.moduleId}/slots/${slot.value}.mdx`),
			...outline.figures.map((figure) => `${file.moduleId}/${figure.value}`),
		]),
	)
	return tree.files.flatMap((file) => {
		const module = tree.config.modules[file.moduleId]
		const fault = (message: string): Fault[] => [{ path: file.path, line: 1, column: 1, code: 'orphan-file', message }]
		if (!tree.config.curriculum.modules.includes(file.moduleId)) {
			return fault(`curriculum.yaml names no module “${file.moduleId}”: add it there, or remove this file.`)
		}
		if (!locales.has(file.locale))
			return fault(`curriculum.yaml names no locale “${file.locale}”: add it there, or remove this file.`)
		if (!layers.has(file.layer))
			return fault(`contexts.yaml names no context “${file.layer}”: add it there, or remove this file.`)
		if (!module) return []
		if (file.name.startsWith('slots/') || file.name.startsWith('figures/')) {
			const kind = file.name.startsWith('slots/') ? '<Slot name="…" />' : '<Figure src="…" />'
			// What a broken text would use is not known yet.
			return broken.size > 0 || used.has(`${file.moduleId}/${file.name}`)
				? []
				: fault(`No text of this module uses this file: add a ${kind}, or remove it.`)
		}
		const documentId = file.name.replace(/\.mdx$/, '')
		if (documentId === 'index' || documentId === 'assessment' || module.templates.includes(documentId)) return []
		const lesson = lessonsFor(tree.config, file.moduleId, file.layer).find((each) => each.id === documentId)
		if (!lesson) return fault(`module.yaml names no lesson “${documentId}”: add it there, or remove this file.`)
		if (file.layer === BASE_LAYER || lesson.adaptable) return []
		return fault(
			`module.yaml says that “${documentId}” is not adaptable: override its slots instead, or make it adaptable.`,
		)
	})
}

/** Where a document or slot stands in the shared curriculum in one locale. */
function baseFile(tree: ContentTree, moduleId: string, name: string, locale: string): SourceFile | undefined {
	return tree.variants.get(`${moduleId}/${name}`)?.find((file) => file.layer === BASE_LAYER && file.locale === locale)
}

function missing(tree: ContentTree, path: string, code: string, message: string): Fault {
	return { path: `${tree.shownAs}/${path}`, line: 1, column: 1, code, message }
}

function isNamed(tree: ContentTree, file: SourceFile): boolean {
	return tree.config.curriculum.modules.includes(file.moduleId)
}

/** A drawing without words serves every language. */
function hasWords(file: SourceFile): boolean {
	return file.text.includes('<text')
}
