import type { Nodes, Root } from 'mdast'
import { attribute, componentsIn, hasAttribute, isElement, type MdxElement, place, textOf } from './mdx-element.ts'
import type { Position } from './parse-yaml.ts'

/** What a text points to or names, each with its place, for the checks that look beyond one file. */
export type Outline = {
	headings: (Position & { depth: number; text: string })[]
	terms: Mention[]
	sources: Mention[]
	slots: Mention[]
	figures: Mention[]
	links: Mention[]
	/** Ids of things a reader does or reads: questions, scenarios, reflections, checklists, case studies. */
	ids: (Mention & { component: string })[]
	questions: OutlinedQuestion[]
	/** Words a person reads: attributes and what is shown only after an answer are left out. */
	words: number
}

export type Mention = Position & { value: string }
export type OutlinedQuestion = Position & {
	id: string
	kind: string
	objective: string | null
	options: (Position & { id: string; isCorrect: boolean; text: string })[]
}

const MENTIONS = {
	Term: ['terms', 'id'],
	Source: ['sources', 'id'],
	Slot: ['slots', 'name'],
	Figure: ['figures', 'src'],
} as const
const WITH_ID = new Set(['Question', 'Scenario', 'Reflection', 'Checklist', 'CaseStudy'])
/** Shown one at a time or after an answer: nobody reads them all. */
const NOT_READ = new Set(['Feedback', 'Rationale', 'Step', 'Debrief'])

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
	}
	walk(root, true)
	return outline

	function walk(node: Nodes, isRead: boolean): void {
		if (node.type === 'heading') outline.headings.push({ ...place(node), depth: node.depth, text: textOf(node) })
		if (node.type === 'link' || node.type === 'definition') outline.links.push({ ...place(node), value: node.url })
		if (node.type === 'text' && isRead) outline.words += countWords(node.value)
		if (isElement(node)) takeElement(node)
		if (!('children' in node)) return
		const isReadInside = isRead && !(isElement(node) && NOT_READ.has(node.name ?? ''))
		for (const child of node.children) walk(child, isReadInside)
	}

	function takeElement(element: MdxElement): void {
		const name = element.name ?? ''
		const mention = Object.hasOwn(MENTIONS, name) ? MENTIONS[name as keyof typeof MENTIONS] : null
		const value = mention && attribute(element, mention[1])
		if (mention && value) outline[mention[0]].push({ ...place(element), value })
		const id = attribute(element, 'id')
		if (WITH_ID.has(name) && id) outline.ids.push({ ...place(element), value: id, component: name })
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
