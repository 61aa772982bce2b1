import type { ComponentDefinition } from './component-definition.ts'
import type { TextKind } from './front-matter.ts'
import type { Refusal } from './markdown-policy.ts'
import type { Place } from './policy-place.ts'
import { components } from './registry.ts'

/** Why a component may not stand here, or null. Its attributes are judged apart. */
export function componentRefusal(
	name: string | null,
	component: ComponentDefinition | undefined,
	place: Place,
	kind: TextKind,
): Refusal | null {
	if (!component) return strangerRefusal(name)
	if (!component.texts.includes(kind)) return textRefusal(name, component, kind)
	const reason = component.placement === 'inline' ? inlineReason(place) : blockReason(component, place)
	return reason === null ? null : { code: 'component-place', message: `<${name}> cannot stand ${reason}` }
}

function textRefusal(name: string | null, { texts }: ComponentDefinition, kind: TextKind): Refusal {
	if (!texts.includes('lesson')) {
		const message = `<${name}> cannot stand here: it belongs to a template of the toolbox, template-….mdx.`
		return { code: 'component-in-text', message }
	}
	if (kind === 'slot') {
		const message = `<${name}> cannot stand in a slot: it belongs to the lesson, for every country.`
		return { code: 'component-in-slot', message }
	}
	const message = `<${name}> cannot stand in a template: it belongs to a lesson. Ask with <Field> or <Tick>.`
	return { code: 'component-in-text', message }
}

function strangerRefusal(name: string | null): Refusal {
	if (name === null) return { code: 'raw-html', message: 'An empty tag <> is not allowed. Remove it.' }
	const shown = name.length > 40 ? `${name.slice(0, 40)}…` : name
	if (!/^[A-Z][A-Za-z]*$/.test(name)) {
		return {
			code: 'raw-html',
			message: `HTML is not allowed, so <${shown}> has no meaning here. Use Markdown or a component.`,
		}
	}
	const known = components.map((component) => component.name).join(', ')
	return { code: 'unknown-component', message: `There is no component <${shown}>. There are: ${known}.` }
}

function inlineReason({ parent, contents, enclosing }: Place): string | null {
	if (contents === 'blocks' && enclosing !== 'link') return null
	return `${parent === 'document' ? 'in a heading or a link' : `in <${parent}>`}. Put it into running text.`
}

function blockReason({ parents }: ComponentDefinition, place: Place): string | null {
	if (!parents.includes(place.parent)) {
		const where = place.parent === 'document' ? 'by itself' : `in <${place.parent}>`
		return `${where}. It belongs in: ${parents.map(parentName).join(', ')}.`
	}
	if (place.enclosing) return `in a ${place.enclosing}. Put it on lines of its own.`
	// In an option, words and feedback share a line.
	if (place.isInSentence && place.contents !== 'words') {
		return 'in the middle of a sentence. Put its tags on lines of their own, with blank lines around.'
	}
	return null
}

function parentName(name: string): string {
	return name === 'document' ? 'the top level of a text' : `<${name}>`
}
