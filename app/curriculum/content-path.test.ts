import { expect, test } from 'vitest'
import { classifyPath } from './content-path.ts'

test.each([
	'curriculum.yaml',
	'contexts.yaml',
	'sources.yaml',
	'glossary/pt-BR.yaml',
	'modules/information-sharing/module.yaml',
])('%s says something about the curriculum', (path) => {
	expect(classifyPath(path)).toEqual({ kind: 'yaml' })
})

test.each([
	['modules/intro/en/index.mdx', 'base', 'en', 'index.mdx'],
	['modules/intro/ar/slots/law.mdx', 'base', 'ar', 'slots/law.mdx'],
	['modules/intro/zh-Hant-TW/figures/the-pathway.svg', 'base', 'zh-Hant-TW', 'figures/the-pathway.svg'],
	['contexts/west-africa/intro/fr/slots/law.mdx', 'west-africa', 'fr', 'slots/law.mdx'],
])('%s is a text of layer %s in %s', (path, layer, locale, name) => {
	const kind = name.endsWith('.svg') ? 'drawing' : 'text'
	expect(classifyPath(path)).toMatchObject({ kind: 'layer', layer, place: { kind, moduleId: 'intro', name, locale } })
})

test.each([
	'README.md',
	'.DS_Store',
	'modules/intro/en/Index.mdx',
	'modules/intro/en/the_gap.mdx',
	'modules/intro/en/slots/deep/law.mdx',
	'modules/intro/en/figures/photo.jpg',
	'modules/intro/index.mdx',
	'contexts/kenya/en/law.mdx',
	'modules/../en/x.mdx',
	'glossary/english.yaml',
	'modules/intro/module.yml',
	'modules/context.yaml',
	'contexts/base/intro/en/gap.mdx',
	'contexts/kenya/intro/en/images/photo.webp',
])('%s is a stray file', (path) => {
	expect(classifyPath(path)).toMatchObject({ kind: 'stray', message: expect.stringMatching(/\.$/) })
})

test.each([
	['contexts/kenya/context.yaml', { kind: 'context' }],
	['contexts/kenya/glossary/sw.yaml', { kind: 'glossary', locale: 'sw' }],
	['contexts/kenya/intro/module.yaml', { kind: 'module-changes', moduleId: 'intro' }],
	[`contexts/kenya/intro/en/images/${'a'.repeat(64)}.webp`, { kind: 'image', hash: 'a'.repeat(64) }],
])('%s is a file of a context', (path, place) => {
	expect(classifyPath(path)).toMatchObject({ kind: 'layer', layer: 'kenya', place })
})
