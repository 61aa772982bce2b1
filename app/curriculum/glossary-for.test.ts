import { expect, test } from 'vitest'
import { dictionaryLetters, glossaryFor, inDictionaryOrder, termFor } from './glossary-for.ts'
import type { LayerYaml } from './layer-yaml.ts'
import { smallConfigWith } from './small-config.fixture.ts'

const glossary = (
	layer: string,
	locale: string,
	value: Extract<LayerYaml, { kind: 'glossary' }>['value'],
): LayerYaml => ({
	kind: 'glossary',
	layer,
	locale,
	value,
})
const config = smallConfigWith(
	glossary('west', 'fr', { police: { term: 'gendarmerie' }, chief: { term: 'chef', definition: 'Qui tranche.' } }),
	glossary('senegal', 'fr', { police: { definition: 'Deux corps.' } }),
)

test.each([
	['base', 'fr', 'police', 'police', 'Qui garde l’ordre.', true],
	['west', 'fr', 'police', 'gendarmerie', 'Qui garde l’ordre.', false],
	['senegal', 'fr', 'police', 'gendarmerie', 'Deux corps.', false],
	['senegal', 'en', 'police', 'police', 'Who keeps order.', false],
	['senegal', 'fr', 'firewall', 'firewall', 'A wall.', false],
])('%s in %s calls %s “%s”', (contextId, locale, id, term, definition, unconfirmed) => {
	expect(termFor(config, { contextId, locale }, id)).toEqual({ term, definition, unconfirmed })
})

test('a context’s own terms are in its glossary and in no other', () => {
	const ids = (contextId: string) => glossaryFor(config, { contextId, locale: 'fr' }).map(({ id }) => id)
	expect(ids('senegal')).toEqual(['police', 'firewall', 'chief'])
	expect(ids('mena')).toEqual(['police', 'firewall'])
	expect(termFor(config, { contextId: 'senegal', locale: 'fr' }, 'constructor')).toBeNull()
})

test.each([
	['en', ['Stigma', 'need', 'Baseline'], ['Baseline', 'need', 'Stigma']],
	[
		'fr',
		['évaluation', 'zone', '«\u00a0ne pas nuire\u00a0»', 'effet'],
		['effet', 'évaluation', '«\u00a0ne pas nuire\u00a0»', 'zone'],
	],
	['ar', ['الوصمة', 'مؤشر', 'الأثر', 'احتياج', 'السرية'], ['الأثر', 'احتياج', 'السرية', 'مؤشر', 'الوصمة']],
])('a glossary in %s has the order of a dictionary', (locale, terms, ordered) => {
	const sorted = inDictionaryOrder(
		terms.map((term) => ({ term })),
		locale,
	)
	expect(sorted.map(({ term }) => term)).toEqual(ordered)
})

test.each([
	['en', ['Baseline', 'bias', 'need'], 'B Baseline, N need'],
	['fr', ['effet', 'évaluation', '«\u00a0ne pas nuire\u00a0»'], 'E effet, N «\u00a0ne pas nuire\u00a0»'],
	['ar', ['الأثر', 'احتياج', 'السرية', 'مؤشر'], 'ا الأثر, س السرية, م مؤشر'],
])('a glossary in %s is looked up by its letters, accents and hamza aside', (locale, terms, letters) => {
	const found = dictionaryLetters(
		terms.map((term) => ({ id: term, term })),
		locale,
	)
	expect(found.map(({ letter, id }) => `${letter} ${id}`).join(', ')).toBe(letters)
})
