import type { Nodes, Root } from 'mdast'
import { attribute, componentsIn, hasAttribute, isElement, type MdxElement, place, textOf } from './mdx-element.ts'
import type { Position } from './parse-yaml.ts'

/** What a text points to or names, each with its place, for the checks that look beyond one file. */
export type Outline = {
	headings: (Position & { depth: number; text: string })[]
	terms: Mention[]
	sources: Mention[]
	slots: (Mention & { isTitled: boolean })[]
	figures: Mention[]
	links: Mention[]
	/** Ids of things a reader does or reads: questions, scenarios, reflections, checklists, case studies. */
	ids: (Mention & { component: string })[]
	questions: OutlinedQuestion[]
	/** Words a person reads: attributes and what is shown only after an answer are left out. */
	words: number
	/** Of its branching stories: the words of all their steps, and at how many of these the reader chooses. */
	branches: { words: number; choices: number }
}

export type Mention = Position & { value: string }
export type OutlinedQuestion = Position & {
	id: string
	kind: string
	objective: string | null
	/** The last sentence before the answers, which is what is asked, without the words that are stressed. */
	asks: string
	options: (Position & { id: string; isCorrect: boolean; text: string })[]
}

const MENTIONS = {
	Term: ['terms', 'id'],
	Source: ['sources', 'id'],
	Figure: ['figures', 'src'],
} as const
const WITH_ID = new Set(['Question', 'Scenario', 'Reflection', 'Checklist', 'CaseStudy'])
/** Shown after an answer, and one at a time: nobody reads them all. */
const NOT_READ = new Set(['Feedback', 'Rationale'])
const BRANCH = new Set(['Step', 'Debrief'])

/** Reads a text's syntax tree. It judges nothing: an attribute that is missing is simply not mentioned. */
export function outlineDocument(root: Root): Outline {
	const outline: Outline = {
		headings: [],
		terms: [],
		sources: [],
		slots: [],
		figures: [],
		links: [],
		ids: [],
		questions: [],
		words: 0,
		branches: { words: 0, choices: 0 },
	}
	walk(root, outline)
	return outline

	/** @param counted where words are counted; null where nobody reads them */
	function walk(node: Nodes, counted: { words: number } | null): void {
		if (node.type === 'heading') outline.headings.push({ ...place(node), depth: node.depth, text: textOf(node) })
		if (node.type === 'link' || node.type === 'definition') outline.links.push({ ...place(node), value: node.url })
		if (node.type === 'text' && counted) counted.words += countWords(node.value)
		if (isElement(node)) takeElement(node)
		if (!('children' in node)) return
		const inside = isElement(node) ? countedIn(node.name ?? '', counted) : counted
		for (const child of node.children) walk(child, inside)
	}

	function countedIn(name: string, counted: { words: number } | null) {
		if (NOT_READ.has(name)) return null
		return BRANCH.has(name) ? outline.branches : counted
	}

	function takeElement(element: MdxElement): void {
		const name = element.name ?? ''
		const mention = Object.hasOwn(MENTIONS, name) ? MENTIONS[name as keyof typeof MENTIONS] : null
		const value = mention && attribute(element, mention[1])
		if (mention && value) outline[mention[0]].push({ ...place(element), value })
		const slot = name === 'Slot' ? attribute(element, 'name') : null
		if (slot) outline.slots.push({ ...place(element), value: slot, isTitled: hasAttribute(element, 'title') })
		const id = attribute(element, 'id')
		if (WITH_ID.has(name) && id) outline.ids.push({ ...place(element), value: id, component: name })
		const isChoice = name === 'Step' && componentsIn(element).some((part) => part.name === 'Choice')
		if (isChoice) outline.branches.choices += 1
		if (name === 'Question' && id) outline.questions.push(outlineQuestion(element, id))
	}
}

export function countWords(text: string): number {
	return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

function outlineQuestion(element: MdxElement, id: string): OutlinedQuestion {
	return {
		...place(element),
		id,
		kind: attribute(element, 'kind') ?? '',
		objective: attribute(element, 'objective'),
		asks: lastSentence(unstressed(element)),
		options: componentsIn(element)
			.filter((each) => each.name === 'Option')
			.map((option) => ({
				...place(option),
				id: attribute(option, 'id') ?? '',
				isCorrect: hasAttribute(option, 'correct'),
				text: textOf(option, 'Feedback').trim(),
			})),
	}
}

/** The words of a question before its parts, but for those that stand out. */
function unstressed(node: Nodes): string {
	if (node.type === 'text' || node.type === 'inlineCode') return node.value
	if (!('children' in node)) return ''
	return (node.children as Nodes[])
		.filter((child) => child.type !== 'strong' && child.type !== 'emphasis')
		.filter((child) => !isElement(child) || child.name === 'Term')
		.map((child) => unstressed(child) + (child.type === 'paragraph' ? '\n' : ''))
		.join('')
}

function lastSentence(text: string): string {
	return (
		text
			.trim()
			.split(/(?<=[.:;!?؟…])["”»\u00a0\u202f]*\s+|\n/u)
			.at(-1) ?? ''
	)
}
