import fc from 'fast-check'
import { expect, test } from 'vitest'
import { effectiveConfig, shippedConfig } from './effective-config.ts'
import { layerYamlOf } from './layer-config.ts'
import type { LayerYaml, ModuleChanges } from './layer-yaml.ts'
import { contextChain, localeChain } from './resolve-variant.ts'
import { smallConfig } from './small-config.fixture.ts'

test('a layer brings a context and a locale', () => {
	const yaml: LayerYaml = {
		kind: 'context',
		layer: 'dakar',
		value: {
			name: { fr: 'Dakar' },
			parent: 'senegal',
			locales: { wo: { name: 'Wolof', dir: 'ltr', fallback: 'fr' } },
		},
	}
	const config = effectiveConfig(smallConfig, [yaml])
	expect(contextChain(config.contexts, 'dakar')).toEqual(['dakar', 'senegal', 'west', 'africa', 'base'])
	expect(localeChain(config.curriculum.locales, 'wo')).toEqual(['wo', 'fr', 'en'])
})

test('what git says of a context stands', () => {
	const value = { name: { en: 'Elsewhere' }, parent: 'mena', defaultLocale: 'fr' }
	const { contexts } = effectiveConfig(smallConfig, [{ kind: 'context', layer: 'senegal', value }])
	expect(contexts.find(({ id }) => id === 'senegal')).toEqual({
		id: 'senegal',
		name: { en: 'Senegal' },
		parent: 'west',
		defaultLocale: 'fr',
	})
})

const layer = fc.constantFrom('africa', 'west', 'senegal', 'dakar', 'thies', 'base')
const tag = fc.constantFrom('en', 'fr', 'sw', 'wo', 'mk')
const anyYaml: fc.Arbitrary<LayerYaml> = fc.oneof(
	fc.record({
		kind: fc.constant('context' as const),
		layer,
		value: fc.record(
			{
				name: fc.constant({ en: 'A place' }),
				parent: fc.constantFrom('africa', 'dakar', 'thies', 'nowhere'),
				locales: fc.dictionary(
					tag,
					fc.record({ name: fc.string(), dir: fc.constantFrom('ltr' as const, 'rtl' as const), fallback: tag }),
				),
			},
			{ requiredKeys: [] },
		),
	}),
	fc.record({
		kind: fc.constant('glossary' as const),
		layer,
		locale: tag,
		value: fc.constant({ police: { term: 'gendarmerie' } }),
	}),
	fc.record({
		kind: fc.constant('module-changes' as const),
		layer,
		moduleId: fc.constant('intro'),
		value: fc.record({ add: fc.constant<ModuleChanges['add']>([]), hide: fc.subarray(['more', 'drill']) }),
	}),
)
const oneOfEach = fc.uniqueArray(anyYaml, {
	selector: (yaml) => `${yaml.kind} ${yaml.layer} ${'locale' in yaml ? yaml.locale : ''}`,
})

test('the order in which files are read plays no part', () => {
	fc.assert(
		fc.property(oneOfEach, (files) => {
			const once = effectiveConfig(smallConfig, files)
			expect(effectiveConfig(smallConfig, [...files].reverse())).toEqual(once)
		}),
	)
})

test('what was laid over git can be taken off again, and laid over it anew', () => {
	fc.assert(
		fc.property(oneOfEach, (files) => {
			const config = effectiveConfig(smallConfig, files)
			expect(shippedConfig(config)).toEqual(smallConfig)
			expect(effectiveConfig(shippedConfig(config), layerYamlOf(config))).toEqual(config)
		}),
	)
})

test('whatever the files say, every chain ends', () => {
	fc.assert(
		fc.property(oneOfEach, (files) => {
			const { contexts, curriculum } = effectiveConfig(smallConfig, files)
			for (const { id } of contexts) expect(contextChain(contexts, id).at(-1)).toBe('base')
			for (const locale of curriculum.locales) expect(localeChain(curriculum.locales, locale.tag)[0]).toBe(locale.tag)
		}),
	)
})
