import type { Nodes, Parents } from 'mdast'
import type { Contents } from './component-definition.ts'
import { isElement } from './mdx-element.ts'
import { findComponent } from './registry.ts'

/** Where the policy's walk through a text stands. */
export type Place = {
	/** The nearest component, or `document`. */
	parent: string
	contents: Contents
	/** A list, quotation, table or link between the component and here. */
	enclosing: string | null
	/** Inside a paragraph that holds words besides components. */
	isInSentence: boolean
}

export const TOP: Place = { parent: 'document', contents: 'blocks', enclosing: null, isInSentence: false }

/** The place of this node's children; null below an unknown component, of which nothing is known. */
export function placeInside(node: Nodes, place: Place): Place | null {
	if (isElement(node)) {
		const component = findComponent(node.name ?? '')
		return component
			? { parent: component.name, contents: component.contents, enclosing: null, isInSentence: false }
			: null
	}
	switch (node.type) {
		case 'heading':
			return { ...place, contents: 'words', isInSentence: true }
		case 'paragraph':
			return { ...place, isInSentence: hasWords(node) }
		case 'link':
		case 'linkReference':
			return { ...place, contents: 'words', enclosing: 'link' }
		case 'list':
		case 'blockquote':
			// The one list of a component holds whatever a list holds.
			return { ...place, contents: place.contents === 'list' ? 'blocks' : place.contents, enclosing: node.type }
		case 'table':
			return { ...place, contents: 'blocks', enclosing: 'table', isInSentence: true }
		default:
			return place
	}
}

function hasWords(paragraph: Parents): boolean {
	return paragraph.children.some((child) => {
		if (child.type === 'text') return child.value.trim() !== ''
		return !isElement(child) || findComponent(child.name ?? '')?.placement === 'inline'
	})
}
