import type { ComponentGuide } from '#app/curriculum/component-guide.ts'
import { textKind } from '#app/curriculum/front-matter.ts'

/** A component as an editor offers it: what to insert, and what its attributes may be. Plain data, for the page. */
export type ComponentSnippet = {
	name: string
	description: string
	/** Text to insert; `#{…}` marks the places to fill, in order, with what to write there. */
	template: string
	isInline: boolean
	attributes: { name: string; values: string[]; rule: string }[]
}

/**
 * What may be inserted into a text of this name. A slot stands inside a lesson whose questions are not its own, and a template
 * asks nothing that is graded, so each is offered only what it may hold; parts come with the component they belong to.
 */
export function componentSnippets(guide: readonly ComponentGuide[], fileName: string): ComponentSnippet[] {
	const kind = textKind(fileName)
	return guide
		.filter(({ placement, texts }) => placement !== 'part' && texts.includes(kind))
		.map((component) => ({
			name: component.name,
			description: component.description,
			template: templateOf(component, guide),
			isInline: component.placement === 'inline',
			attributes: component.attributes.map(({ name, values, rule }) => ({ name, values, rule })),
		}))
}

function templateOf(component: ComponentGuide, guide: readonly ComponentGuide[]): string {
	const { name, placement, contents } = component
	const opening = `<${name}${attributesOf(component)}`
	if (contents === 'nothing') return `${opening} />`
	if (placement === 'inline') return `${opening}>#{text}</${name}>`
	return `${opening}>\n\n${bodyOf(component, guide)}\n\n</${name}>\n`
}

function bodyOf({ name, contents, components }: ComponentGuide, guide: readonly ComponentGuide[]): string {
	if (contents === 'list') return '- #{point}\n- #{point}\n- #{point}'
	if (contents === 'table') return '| #{} | #{} |\n| --- | --- |\n| #{} | #{} |'
	const parts = guide.filter((part) => part.placement === 'part' && components.includes(part.name))
	if (parts.length === 0) return '#{text}'
	// Two of each part that may stand here: enough to see how they repeat, few enough to delete.
	const lines = parts.flatMap((part) => {
		const opening = `<${part.name}${attributesOf(part)}`
		const line = part.contents === 'nothing' ? `${opening} />` : `${opening}>#{text}</${part.name}>`
		return [line, line]
	})
	return name === 'Checklist' || name === 'Grid' ? lines.join('\n') : `#{text}\n\n${lines.join('\n\n')}`
}

function attributesOf({ attributes }: ComponentGuide): string {
	return attributes
		.filter(({ isRequired }) => isRequired)
		.map(({ name, values }) => ` ${name}="#{${values[0] ?? name}}"`)
		.join('')
}
