import { expect, test } from 'vitest'
import { contentTree } from './content-tree.ts'
import { coverageOf, formatCoverage } from './coverage.ts'
import { effectiveConfig } from './effective-config.ts'
import { IN_GIT } from './source-file.ts'

const file = (layer: string, locale: string, name: string, text = '') => ({
	...IN_GIT,
	moduleId: 'intro',
	name,
	layer,
	locale,
	text,
	path: `${layer}/${locale}/${name}`,
})

const tree = contentTree(
	effectiveConfig(
		{
			curriculum: {
				id: 'c',
				title: {},
				summary: {},
				modules: ['intro'],
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
					lessons: [{ id: 'gap', kind: 'lesson', minutes: 8, adaptable: true, optional: false }],
				},
			},
		},
		[],
	),
	[
		file('base', 'en', 'index.mdx'),
		file('base', 'fr', 'index.mdx'),
		file('base', 'en', 'gap.mdx', '<Slot name="law" />'),
		file('base', 'en', 'slots/law.mdx'),
		file('kenya', 'en', 'slots/law.mdx'),
	],
)

test('each document says for each context and locale whose text is read', () => {
	expect(coverageOf(tree).map(formatCoverage).join('\n')).toBe(
		`
intro         en       fr        kenya en
  index       own      own       inherited
  gap         own      fallback  1 of 2
  assessment  missing  missing   missing
`.trim(),
	)
})
