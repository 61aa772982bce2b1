import { expect, test } from 'vitest'
import { componentGuide } from '#app/curriculum/component-guide.ts'
import { readText } from '#app/curriculum/read-text.ts'
import { componentSnippets } from './component-snippets.ts'

const FILLED: Record<string, string> = { id: 'some-id', width: '640', height: '360' }

/** A snippet with its places filled in, as a quick writer would. */
function filled(template: string): string {
	return template
		.replace(/(\w+)="#\{([^}]*)\}"/g, (_, name, word) => `${name}="${FILLED[name] ?? word}"`)
		.replace(/#\{([^}]*)\}/g, (_, word) => word || 'text')
}

test('a slot is offered only what a slot may hold', () => {
	const names = componentSnippets(componentGuide, 'slots/law.mdx').map(({ name }) => name)
	expect(names).toContain('Callout')
	expect(names).not.toContain('Question')
})

test('parts come with the component they belong to', () => {
	const snippets = componentSnippets(componentGuide, 'the-gap.mdx')
	expect(snippets.map(({ name }) => name)).not.toContain('Check')
	expect(snippets.find(({ name }) => name === 'Checklist')?.template).toContain('<Check id=')
})

test.each(['Callout', 'KeyPoints', 'Practice', 'CaseStudy', 'Term', 'Compare'])(
	'a filled-in %s is a text that the policy takes',
	(name) => {
		const template =
			componentSnippets(componentGuide, 'slots/law.mdx').find((snippet) => snippet.name === name)?.template ?? ''
		const text = `Before.\n\n${filled(template)}\n`
		const result = readText({ name: 'slots/law.mdx', text, path: 'law.mdx' })
		expect(result.ok ? [] : result.faults).toEqual([])
	},
)
