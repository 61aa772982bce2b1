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
	expect(classifyPath(path)).toEqual({ kind: 'source', moduleId: 'intro', name, layer, locale })
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
])('%s is a stray file', (path) => {
	expect(classifyPath(path)).toMatchObject({ kind: 'stray', message: expect.stringMatching(/\.$/) })
})
