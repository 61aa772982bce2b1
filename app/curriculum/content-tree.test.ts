import { expect, test } from 'vitest'
import { contentTree, documentsOf, resolveDocument, resolveFile, slotNames } from './content-tree.ts'
import { effectiveConfig } from './effective-config.ts'
import { IN_GIT } from './source-file.ts'

const config = effectiveConfig(
	{
		curriculum: {
			id: 'c',
			title: {},
			summary: {},
			modules: ['intro', 'unread'],
			locales: [
				{ tag: 'en', name: 'English', dir: 'ltr' },
				{ tag: 'fr', name: 'Français', dir: 'ltr', fallback: 'en' },
			],
		},
		contexts: [
			{ id: 'africa', name: {} },
			{ id: 'kenya', name: {}, parent: 'africa' },
		],
		sources: {},
		glossary: {},
		modules: {
			intro: {
				id: 'intro',
				passMark: 0.7,
				prerequisites: [],
				objectives: ['define'],
				assessment: { attemptsAllowed: 3, preItemsPerObjective: 1, postItemsPerObjective: 2 },
				templates: [],
				lessons: [
					{ id: 'gap', kind: 'lesson', minutes: 8, adaptable: true, optional: false },
					{ id: 'drill', kind: 'practice', minutes: 8, adaptable: true, optional: false },
				],
			},
		},
	},
	[],
)
const file = (layer: string, locale: string, name: string, text = '') => ({
	...IN_GIT,
	moduleId: 'intro',
	name,
	layer,
	locale,
	text,
	path: `${layer}/${locale}/${name}`,
})
const tree = contentTree(config, [
	file(
		'base',
		'en',
		'gap.mdx',
		'<Slot name="law" guidance="g" />\n\n<Slot guidance="g" name="case" />\n\n<Slot name="none" />',
	),
	file('base', 'fr', 'gap.mdx', '<Slot name="law" />'),
	file('base', 'en', 'slots/law.mdx'),
	file('base', 'en', 'slots/case.mdx'),
	file('africa', 'en', 'slots/law.mdx'),
	file('base', 'fr', 'slots/law.mdx'),
	file('kenya', 'en', 'figures/way.svg'),
])
const pathsFor = (locale: string, contextId: string) =>
	resolveDocument(tree, { moduleId: 'intro', documentId: 'gap', locale, contextId }).map((each) => each.path)

test('a module has its welcome, its lessons in order, and its assessment', () => {
	expect(documentsOf(tree).map((each) => `${each.documentId} ${each.kind}`)).toEqual([
		'index index',
		'gap lesson',
		'drill practice',
		'assessment assessment',
	])
})

test('a document comes with the slots it names, each resolved for itself', () => {
	expect(pathsFor('en', 'base')).toEqual(['base/en/gap.mdx', 'base/en/slots/law.mdx', 'base/en/slots/case.mdx'])
	expect(pathsFor('en', 'kenya')).toEqual(['base/en/gap.mdx', 'africa/en/slots/law.mdx', 'base/en/slots/case.mdx'])
	expect(pathsFor('fr', 'kenya')).toEqual(['base/fr/gap.mdx', 'base/fr/slots/law.mdx'])
	expect(pathsFor('sw', 'base')).toEqual(pathsFor('en', 'base'))
})

test('a document without any text is no files', () => {
	expect(resolveDocument(tree, { moduleId: 'intro', documentId: 'drill', locale: 'en', contextId: 'base' })).toEqual([])
})

test('a drawing is chosen like a text', () => {
	const reader = { moduleId: 'intro', name: 'figures/way.svg', locale: 'fr' }
	expect(resolveFile(tree, { ...reader, contextId: 'kenya' })).toMatchObject({ layer: 'kenya', isFallback: true })
	expect(resolveFile(tree, { ...reader, contextId: 'africa' })).toBeNull()
})

test.each([
	['<Slot name="law" />', ['law']],
	["<Slot guidance='say \"name\"' name='law'/>", ['law']],
	['<Slot\n  name="law"\n  guidance="a > b, c < d; name=x"\n/>', ['law']],
	['<Slot name="b" /><Slot name="a" /><Slot name="b" />', ['b', 'a']],
	['<Slots name="law" /> <Slot guidance="none" /> Slot name="x"', []],
	['<Slot '.repeat(20_000), []],
	[`<Slot ${'a="b" '.repeat(50_000)}`, []],
])('the slots of %.40s are %j', (text, names) => {
	expect(slotNames(text)).toEqual(names)
})
