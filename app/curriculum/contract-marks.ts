import type { Nodes, Root } from 'mdast'
import { attribute, componentsIn, hasAttribute, isElement, type MdxElement, place } from './mdx-element.ts'
import type { Position } from './parse-yaml.ts'

/**
 * What a text promises to those who keep answers and progress, each promise with its place in the text.
 *
 * A key is a path of named things, `question m0-gap › option money`; the value is what must not change about it.
 * Texts of one document in two languages have the same keys and values, in any order of the keys.
 */
export type ContractMarks = Map<string, Position & { value: string }>

/** Between the parts of a key, from the whole to the part. */
export const WITHIN = ' › '

export function contractMarks(root: Root): ContractMarks {
	const marks: ContractMarks = new Map()
	visit(root)
	return marks

	function visit(node: Nodes): void {
		if (isElement(node)) markElement(node, mark)
		if ('children' in node) for (const child of node.children) visit(child)
	}

	function mark(element: MdxElement, key: string, value = ''): void {
		if (!marks.has(key)) marks.set(key, { ...place(element), value })
	}
}

type Mark = (element: MdxElement, key: string, value?: string) => void

function markElement(element: MdxElement, mark: Mark): void {
	const id = attribute(element, 'id') ?? ''
	if (element.name === 'Question') markQuestion(element, id, mark)
	else if (element.name === 'Scenario') markScenario(element, id, mark)
	else if (element.name === 'Checklist') markChecklist(element, id, mark)
	else if (element.name === 'Reflection') mark(element, `reflection ${id}`)
	else if (element.name === 'CaseStudy') mark(element, `case study ${id}`)
	else if (element.name === 'Field') mark(element, `field ${id}`)
	else if (element.name === 'Tick') mark(element, `tick ${id}`)
	else if (element.name === 'Grid') markGrid(element, id, mark)
	else if (element.name === 'Slot') mark(element, `slot ${attribute(element, 'name')}`)
	else if (element.name === 'Figure') mark(element, `figure ${attribute(element, 'src')}`)
	else if (element.name === 'Source') mark(element, `source ${id}`)
}

function markChecklist(checklist: MdxElement, id: string, mark: Mark): void {
	mark(checklist, `checklist ${id}`)
	for (const check of named(checklist, 'Check')) mark(check, `checklist ${id}${WITHIN}check ${attribute(check, 'id')}`)
}

function markGrid(grid: MdxElement, id: string, mark: Mark): void {
	mark(grid, `grid ${id}`)
	mark(grid, `grid ${id}${WITHIN}blank`, attribute(grid, 'blank') ?? 'none')
	for (const part of ['Column', 'Row']) {
		for (const each of named(grid, part)) {
			mark(each, `grid ${id}${WITHIN}${part.toLowerCase()} ${attribute(each, 'id')}`)
		}
	}
}

function markQuestion(question: MdxElement, id: string, mark: Mark): void {
	const key = `question ${id}`
	mark(question, key)
	for (const name of ['kind', 'objective', 'answer', 'tolerance']) {
		mark(question, `${key}${WITHIN}${name}`, attribute(question, name) ?? 'none')
	}
	for (const option of named(question, 'Option')) {
		mark(
			option,
			`${key}${WITHIN}option ${attribute(option, 'id')}`,
			hasAttribute(option, 'correct') ? 'right' : 'not right',
		)
	}
	named(question, 'Item').forEach((item, index) => {
		mark(item, `${key}${WITHIN}item ${attribute(item, 'id')}`, `number ${index + 1}`)
	})
	for (const pair of named(question, 'Pair')) mark(pair, `${key}${WITHIN}pair ${attribute(pair, 'id')}`)
}

function markScenario(scenario: MdxElement, id: string, mark: Mark): void {
	const key = `scenario ${id}`
	mark(scenario, key)
	mark(scenario, `${key}${WITHIN}start`, attribute(scenario, 'start') ?? 'none')
	for (const step of named(scenario, 'Step')) {
		const stepKey = `${key}${WITHIN}step ${attribute(step, 'id')}`
		mark(step, stepKey)
		mark(step, `${stepKey}${WITHIN}outcome`, attribute(step, 'outcome') ?? 'none')
		for (const choice of named(step, 'Choice')) mark(choice, `${stepKey}${WITHIN}choice to ${attribute(choice, 'to')}`)
	}
}

function named(element: MdxElement, name: string): MdxElement[] {
	return componentsIn(element).filter((each) => each.name === name)
}
