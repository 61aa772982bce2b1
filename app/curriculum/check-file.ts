import type { Compile } from './check-content.ts'
import { checkRegisters } from './check-references.ts'
import { checkSvg } from './check-svg.ts'
import { type ContentTree, slotNames } from './content-tree.ts'
import { contractMarks } from './contract-marks.ts'
import type { Fault } from './fault.ts'
import { outlineDocument } from './outline-document.ts'
import { readText } from './read-text.ts'
import { BASE_LAYER } from './resolve-variant.ts'
import { IN_GIT, type ResolvedFile } from './source-file.ts'

/** A text to be checked by itself. `name` says what it is, as in `SourceFile`; `lesson.mdx` for a text from anywhere. */
export type LoneText = { name: string; text: string; path: string }

/**
 * What can be said about one text without the curriculum around it: the policy, its own structure, and whether the
 * terms and sources it names exist. Its slots and drawings are taken to be there; where its links lead is not asked.
 */
export async function checkFile(lone: LoneText, tree: ContentTree, compile: Compile): Promise<Fault[]> {
	if (lone.name.startsWith('figures/')) return checkSvg(lone.text, lone.path)
	const file: ResolvedFile = { ...IN_GIT, ...lone, moduleId: 'any', layer: BASE_LAYER, locale: 'en', isFallback: false }
	if (lone.name.startsWith('slots/')) {
		const text = readText(file)
		if (!text.ok) return text.faults
	}
	const { document, slots } = documentAround(file)
	const figures = Object.fromEntries((file.text.match(FIGURE) ?? []).map((src) => [src, { url: `/${src}` }]))
	const documentId = document.name.replace(/\.mdx$/, '')
	const input = {
		moduleId: 'any',
		documentId,
		locale: 'en',
		dirs: { en: 'ltr' as const },
		files: [document, ...slots],
		figures,
		words: {},
	}
	const result = await compile(input)
	if (!result.ok) return result.faults

	const read = readText(file)
	if (!read.ok) return read.faults
	const { frontMatter, tree: root } = read
	return checkRegisters(tree, { file, frontMatter, outline: outlineDocument(root), marks: contractMarks(root) })
}

const FIGURE = /figures\/[a-z0-9-]+\.svg|images\/[0-9a-f]{64}\.webp/g
const SLOT_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** A slot is compiled inside a lesson that holds nothing else; a document with a word in each of its slots. */
function documentAround(file: ResolvedFile): { document: ResolvedFile; slots: ResolvedFile[] } {
	if (!file.name.startsWith('slots/')) {
		const names = slotNames(file.text).filter((name) => SLOT_NAME.test(name))
		return { document: file, slots: names.map((name) => ({ ...file, name: `slots/${name}.mdx`, text: 'A text.' })) }
	}
	const name = file.name.slice('slots/'.length).replace(/\.mdx$/, '')
	const text = `---\ntitle: A lesson\naim: A lesson around a slot.\n---\n\n## A part\n\n<Slot name="${name}" guidance="None." />\n`
	return { document: { ...file, name: 'lesson.mdx', text }, slots: [file] }
}
