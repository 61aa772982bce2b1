import { expect, test } from 'vitest'
import type { Sources } from './curriculum-config.ts'
import { type Citing, librarySections } from './library-sections.ts'

const source = (...languages: string[]) => ({ author: 'A', title: 'T', languages })
const sources: Sources = { 'UN-15': source('en', 'fr'), 'DK-18': source('da'), NE: source('fr') }
const texts: Citing[] = [
	{ moduleId: 'intro', documentId: 'gap', sources: ['DK-18', 'UN-15'] },
	{ moduleId: 'intro', documentId: 'pathway', sources: ['UN-15'] },
	{ moduleId: 'sharing', documentId: 'law', sources: ['UN-15'] },
]
const ALL = { section: null, language: null }

test('a source stands in every module that cites it, with the lessons in reading order', () => {
	expect(librarySections(sources, texts, ALL).slice(0, 2)).toEqual([
		{
			moduleId: 'intro',
			sources: [
				{ code: 'UN-15', citedIn: ['gap', 'pathway'] },
				{ code: 'DK-18', citedIn: ['gap'] },
			],
		},
		{ moduleId: 'sharing', sources: [{ code: 'UN-15', citedIn: ['law'] }] },
	])
})

test('what nothing cites is further reading, so that no source is missing', () => {
	expect(librarySections(sources, texts, ALL).at(-1)).toEqual({
		moduleId: null,
		sources: [{ code: 'NE', citedIn: [] }],
	})
	const listed = librarySections(sources, texts, ALL).flatMap((section) => section.sources.map(({ code }) => code))
	expect(new Set(listed)).toEqual(new Set(Object.keys(sources)))
})

test.each([
	['sharing', null, [['sharing', ['UN-15']]]],
	['further', null, [[null, ['NE']]]],
	[
		null,
		'fr',
		[
			['intro', ['UN-15']],
			['sharing', ['UN-15']],
			[null, ['NE']],
		],
	],
	['intro', 'da', [['intro', ['DK-18']]]],
	['sharing', 'da', []],
] as const)('of %s and language %s there is %j', (section, language, expected) => {
	const found = librarySections(sources, texts, { section, language })
	expect(found.map((each) => [each.moduleId, each.sources.map(({ code }) => code)])).toEqual(expected)
})
