import type { ContentTree } from './content-tree.ts'
import type { CurriculumConfig } from './curriculum-config.ts'
import type { Fault } from './fault.ts'
import { lessonsFor } from './lessons-for.ts'
import type { Mention } from './outline-document.ts'
import type { OutlinedFile } from './outlined-file.ts'
import { contextChain } from './resolve-variant.ts'
import { lessonLink } from './url-policy.ts'

/** Heading ids of a document as one locale reads it; null where there is no such document. */
export type AnchorsOf = (moduleId: string, documentId: string, locale: string) => ReadonlySet<string> | null

/** Everything a text points to exists: terms, sources, lessons and their headings, objectives. (Drawings are the compiler's.) */
export function checkReferences(
	tree: Pick<ContentTree, 'config'>,
	outlined: readonly OutlinedFile[],
	anchorsOf: AnchorsOf,
): Fault[] {
	return outlined.flatMap((each) => [
		...checkRegisters(tree, each),
		...checkLinks(tree, each, anchorsOf),
		...checkObjectives(tree, each),
	])
}

/** The terms and sources of one text, which the glossary and the source register keep for the whole curriculum. */
export function checkRegisters(tree: Pick<ContentTree, 'config'>, text: OutlinedFile): Fault[] {
	return [...checkTerms(tree, text), ...checkSources(tree, text)]
}

function checkTerms(tree: Pick<ContentTree, 'config'>, { file, outline }: OutlinedFile): Fault[] {
	const first = tree.config.curriculum.locales[0]?.tag ?? ''
	const glossary = tree.config.glossary[first] ?? {}
	// A register that could not be read is a fault of its own, told once.
	if (Object.keys(glossary).length === 0) return []
	return outline.terms
		.filter((term) => !Object.hasOwn(glossary, term.value) && !isTermOf(tree.config, file, term.value))
		.map((term) =>
			at(
				file.path,
				term,
				'unknown-term',
				`The glossary has no term “${term.value}”${near(term.value, Object.keys(glossary))}: add it to glossary/${first}.yaml or correct the id.`,
			),
		)
}

/** A term that the file's context, or a wider one, brings along. */
function isTermOf(config: CurriculumConfig, { layer }: OutlinedFile['file'], id: string): boolean {
	return contextChain(config.contexts, layer).some((each) =>
		Object.values(config.contextGlossary[each] ?? {}).some((terms) => Object.hasOwn(terms, id)),
	)
}

function checkSources(tree: Pick<ContentTree, 'config'>, { file, outline }: OutlinedFile): Fault[] {
	const codes = Object.keys(tree.config.sources)
	if (codes.length === 0) return []
	return outline.sources
		.filter((source) => !codes.includes(source.value))
		.map((source) =>
			at(
				file.path,
				source,
				'unknown-source',
				`sources.yaml has no entry “${source.value}”${near(source.value, codes)}: add it or correct the code.`,
			),
		)
}

function checkObjectives(tree: Pick<ContentTree, 'config'>, { file, outline }: OutlinedFile): Fault[] {
	const module = tree.config.modules[file.moduleId]
	if (!module) return []
	return outline.questions.flatMap((question) => {
		if (question.objective === null || module.objectives.includes(question.objective)) return []
		return [
			at(
				file.path,
				question,
				'unknown-objective',
				`module.yaml has no objective “${question.objective}”: write one of ${module.objectives.join(', ')}.`,
			),
		]
	})
}

/** Links to other sites are the policy's business. Inside the curriculum every link leads to a text that exists. */
function checkLinks(tree: Pick<ContentTree, 'config'>, { file, outline }: OutlinedFile, anchorsOf: AnchorsOf): Fault[] {
	return outline.links.flatMap((link) => {
		if (/^(?:https?|mailto|tel):/i.test(link.value)) return []
		const broken = (message: string) => [at(file.path, link, 'broken-link', message)]
		const isSlot = file.name.startsWith('slots/')
		const here = { moduleId: file.moduleId, documentId: file.name.replace(/^slots\/|\.mdx$/g, '') }
		// A slot's own page is not known from the slot, so an anchor in it cannot be looked for.
		if (link.value.startsWith('#') && isSlot) return []
		const target = link.value.startsWith('#') ? { ...here, hash: link.value } : lessonLink(link.value, here)
		if (!target) {
			return broken(
				`The link “${link.value}” leads nowhere: write a lesson’s id, or ../<module>/<lesson>, with #heading if need be.`,
			)
		}

		const { moduleId, documentId } = target
		const module = tree.config.modules[moduleId]
		if (!module)
			return broken(
				`There is no module “${moduleId}”${near(moduleId, tree.config.curriculum.modules)}: correct the link.`,
			)
		const lessons = lessonsFor(tree.config, moduleId, file.layer)
		const documents = ['index', 'assessment', ...lessons.map((lesson) => lesson.id), ...module.templates]
		if (!documents.includes(documentId)) {
			return broken(
				`The module “${moduleId}” has no lesson “${documentId}”${near(documentId, documents)}: correct the link.`,
			)
		}
		const anchor = target.hash.slice(1)
		const anchors = anchor === '' ? null : anchorsOf(moduleId, documentId, file.locale)
		if (!anchors || anchors.has(anchor)) return []
		const known = [...anchors].map((id) => `#${id}`).join(', ')
		return broken(`“${documentId}” has no heading “#${anchor}”: ${known ? `use one of ${known}` : 'leave it out'}.`)
	})
}

function at(path: string, { line, column }: Pick<Mention, 'line' | 'column'>, code: string, message: string): Fault {
	return { path, line, column, code, message }
}

/** A hint where a name differs from an existing one only in case or in a letter or two. */
function near(name: string, names: readonly string[]): string {
	const letters = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')
	const close =
		names.find((each) => letters(each) === letters(name)) ??
		names.find((each) => isOneOff(letters(each), letters(name)))
	return close === undefined ? '' : ` (did you mean “${close}”?)`
}

/** One letter added, left out or changed. */
function isOneOff(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 3) return false
	let start = 0
	while (start < a.length && a[start] === b[start]) start++
	const rest = (text: string, skip: number) => text.slice(start + skip)
	return rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1)
}
