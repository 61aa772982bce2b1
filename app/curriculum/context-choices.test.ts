import { expect, test } from 'vitest'
import { contextChoices } from './context-choices.ts'
import type { Context } from './curriculum-config.ts'

test('puts each context under the wider one, named in the language asked for', () => {
	const contexts: Context[] = [
		{ id: 'senegal', parent: 'west-africa', name: { en: 'Senegal', fr: 'Sénégal' } },
		{ id: 'africa', name: { en: 'Africa', fr: 'Afrique' } },
		{ id: 'levant', name: { en: 'Levant' } },
		{ id: 'west-africa', parent: 'africa', name: { en: 'West Africa', fr: 'Afrique de l’Ouest' } },
	]
	expect(contextChoices(contexts, 'fr')).toEqual([
		{ id: 'africa', name: 'Afrique', depth: 0 },
		{ id: 'west-africa', name: 'Afrique de l’Ouest', depth: 1 },
		{ id: 'senegal', name: 'Sénégal', depth: 2 },
		{ id: 'levant', name: 'Levant', depth: 0 },
	])
})
