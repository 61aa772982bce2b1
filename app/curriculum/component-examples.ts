import type { CompileInput } from './compile-document.ts'
import { compileHash } from './compile-hash.ts'
import { mediaUrl } from './compile-input.ts'
import { slotNames } from './content-tree.ts'
import { components } from './registry.ts'
import { BASE_LAYER } from './resolve-variant.ts'
import { IN_GIT, type ResolvedFile } from './source-file.ts'
import { templateDocument } from './template-name.ts'

/** An example of the registry as a document of its own, to be compiled and read like a lesson. */
export type ComponentExample = {
	/** The component that shows it. A part often has the example of the component around it, which shows it once. */
	shownAt: string
	source: string
	input: CompileInput
	/** Under which its compiled document is kept. */
	hash: string
}

/** What the examples' drawing and slot stand for; a real one would tie the examples to a curriculum. */
export const EXAMPLE_DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 160" role="img">
<title>Five steps from first worry to closure</title>
<path d="M 60 80 H 580" stroke="#495057" stroke-width="3"/>
<circle cx="60" cy="80" r="34" fill="#ffffff" stroke="#495057" stroke-width="3"/>
<circle cx="190" cy="80" r="34" fill="#f1f3f5" stroke="#495057" stroke-width="3"/>
<circle cx="320" cy="80" r="34" fill="#dee2e6" stroke="#495057" stroke-width="3"/>
<circle cx="450" cy="80" r="34" fill="#adb5bd" stroke="#495057" stroke-width="3"/>
<circle cx="580" cy="80" r="34" fill="#495057" stroke="#495057" stroke-width="3"/>
</svg>
`
const EXAMPLE_SLOT = 'In this country, the data-protection law says when a worry may be passed on.\n'

/** Every example of the registry, each once, in the registry's order. */
export const componentExamples: readonly ComponentExample[] = distinctExamples()

function distinctExamples(): ComponentExample[] {
	const examples = new Map<string, ComponentExample>()
	for (const { name, example, texts } of components) {
		if (examples.has(example)) continue
		const id = name.toLowerCase()
		const input = inputOf(name, texts.includes('lesson') ? id : templateDocument(id), example)
		examples.set(example, { shownAt: name, source: example, input, hash: compileHash(input) })
	}
	return [...examples.values()]
}

function inputOf(component: string, documentId: string, example: string): CompileInput {
	const file = (name: string, text: string): ResolvedFile => ({
		...IN_GIT,
		moduleId: 'examples',
		name,
		layer: BASE_LAYER,
		locale: 'en',
		text,
		path: `the example of <${component}>, ${name}`,
		isFallback: false,
	})
	const text = `---\ntitle: ${component}\naim: An example.\n---\n\n${example}\n`
	return {
		moduleId: 'examples',
		documentId,
		locale: 'en',
		dirs: { en: 'ltr' },
		files: [
			file(`${documentId}.mdx`, text),
			...slotNames(example).map((slot) => file(`slots/${slot}.mdx`, EXAMPLE_SLOT)),
		],
		figures: { 'figures/pathway.svg': { url: mediaUrl({ text: EXAMPLE_DRAWING }) } },
		words: {},
	}
}
