import { expect, test } from 'vitest'
import { compiledLesson, htmlOf } from './compile.fixture.ts'
import { smallConfigWith } from './small-config.fixture.ts'
import { termWords } from './term-words.ts'

const words = { en: { police: { police: 'gendarmerie', 'the police force': 'the gendarmes' } } }
const shown = async (text: string) => {
	const html = htmlOf(await compiledLesson(`<Term id="police">${text}</Term>`, { words }))
	return /class="term">([^<]*)</.exec(html)?.[1]
}

test.each([
	['police', 'gendarmerie'],
	['Police', 'Gendarmerie'],
	['The police force', 'The gendarmes'],
	['policeman', 'policeman'],
	['POLICE', 'POLICE'],
	['*police*', 'gendarmerie'],
])('%s is shown as %s', async (text, expected) => {
	expect(await shown(text)).toBe(expected)
})

test('words stand in for those of their own term only', async () => {
	const html = htmlOf(await compiledLesson('The police. <Term id="other">police</Term>', { words }))
	expect(html).not.toContain('gendarmerie')
})

test('a slot has the words of the language it is written in', async () => {
	const slots = { law: { text: 'La <Term id="police">police</Term>.', locale: 'fr' } }
	const both = { ...words, fr: { police: { police: 'gendarmerie nationale' } } }
	const body = '<Term id="police">police</Term>\n\n<Slot name="law" guidance="G." />'
	const html = htmlOf(await compiledLesson(body, { words: both, slots }))
	expect(html).toContain('>gendarmerie</button>')
	expect(html).toContain('>gendarmerie nationale</button>')
})

test('the nearest context has the word, and only terms that are used count', () => {
	const config = smallConfigWith(
		{
			kind: 'glossary',
			layer: 'west',
			locale: 'en',
			value: { police: { words: { police: 'a', force: 'b' } }, firewall: { words: { x: 'y' } } },
		},
		{ kind: 'glossary', layer: 'senegal', locale: 'en', value: { police: { words: { police: 'c' } } } },
	)
	const texts = [{ text: 'The <Term id="police">police</Term>.', locale: 'en' }]
	expect(termWords(config, 'senegal', texts)).toEqual({ en: { police: { police: 'c', force: 'b' } } })
	expect(termWords(config, 'mena', texts)).toEqual({})
})
