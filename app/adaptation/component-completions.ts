import {
	type Completion,
	type CompletionContext,
	type CompletionResult,
	snippetCompletion,
} from '@codemirror/autocomplete'
import type { ComponentSnippet } from './component-snippets.ts'

type Known = {
	snippets: readonly ComponentSnippet[]
	terms: readonly { id: string; term: string }[]
	sources: readonly string[]
}

/** How far back a tag may have been opened; longer than any attribute list. */
const TAG_REACH = 2_000
const OPEN_TAG = /<([A-Z][A-Za-z]*)\b(?:[^<>"']|"[^"]*"|'[^']*')*$/
const OPEN_VALUE = /<([A-Z][A-Za-z]*)\b(?:[^<>"']|"[^"]*")*\s([a-z][A-Za-z]*)="([^"]*)$/

/** What may be written at the cursor: a component after `<`, its attributes inside the tag, their values in quotes. */
export function completionsAt({ snippets, terms, sources }: Known) {
	const find = (name: string | undefined) => snippets.find((snippet) => snippet.name === name)
	return (context: CompletionContext): CompletionResult | null => {
		const { pos } = context
		const before = context.state.sliceDoc(Math.max(0, pos - TAG_REACH), pos)

		const value = OPEN_VALUE.exec(before)
		if (value) {
			const [, component = '', attribute = '', typed = ''] = value
			const options = valuesOf({ component, attribute })
			return options.length > 0 ? { from: pos - typed.length, options, validFor: /^[\w-]*$/ } : null
		}
		const tag = OPEN_TAG.exec(before)
		const attributeStart = context.matchBefore(/\s[a-z]*$/i)
		if (tag && attributeStart) {
			const attributes = find(tag[1])?.attributes ?? []
			return {
				from: attributeStart.from + 1,
				options: attributes.map(({ name, rule }) => snippetCompletion(`${name}="\${}"`, { label: name, detail: rule })),
				validFor: /^[a-z]*$/i,
			}
		}
		const name = context.matchBefore(/<[A-Za-z]*$/)
		if (!name && !context.explicit) return null
		return { from: name?.from ?? pos, options: snippets.map(asCompletion), validFor: /^<[A-Za-z]*$/ }
	}

	function valuesOf({ component, attribute }: { component: string; attribute: string }): Completion[] {
		if (component === 'Term' && attribute === 'id') return terms.map(({ id, term }) => ({ label: id, detail: term }))
		if (component === 'Source' && attribute === 'id') return sources.map((label) => ({ label }))
		const values = find(component)?.attributes.find(({ name }) => name === attribute)?.values ?? []
		return values.map((label) => ({ label }))
	}
}

function asCompletion({ name, description, template }: ComponentSnippet): Completion {
	return snippetCompletion(template, { label: `<${name}`, displayLabel: name, info: description })
}
