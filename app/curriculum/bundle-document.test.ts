import { expect, test } from 'vitest'
import { bundleDocument } from './bundle-document.ts'
import { evaluateBundle } from './evaluate-bundle.ts'
import { readText } from './read-text.ts'

const read = (text: string) => {
	const result = readText({ name: 'slots/test.mdx', path: 'test.mdx', text })
	if (!result.ok) throw new Error('The test’s text has a fault')
	return result
}

test.each(['/etc/passwd', '../../../../../etc/passwd', './package.json', 'node:fs', 'zod', './slots/other.mdx'])(
	'even an import that got past the policy cannot reach %s',
	async (source) => {
		const document = read('Text.')
		document.tree.children.unshift({
			type: 'mdxjsEsm',
			value: '',
			data: {
				estree: {
					type: 'Program',
					sourceType: 'module',
					comments: [],
					body: [
						{ type: 'ImportDeclaration', specifiers: [], attributes: [], source: { type: 'Literal', value: source } },
					],
				},
			},
		})
		await expect(bundleDocument({ document, slots: new Map() })).rejects.toThrow('outside the document')
	},
)

test('what runs sees no part of Node', () => {
	const code =
		'var Component = { default: () => typeof process + typeof require + typeof fetch + typeof setTimeout }; return Component;'
	expect(evaluateBundle(code)).toEqual(['undefinedundefinedundefinedundefined'])
})

test('what runs cannot make code from text', () => {
	const code = 'return { default: () => (() => {}).constructor("return 1")() };'
	expect(() => evaluateBundle(code)).toThrow(/disallowed/)
})
