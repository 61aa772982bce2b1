import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ContentLocale, Context } from './curriculum-config.ts'
import { contextChain, contextDigits, contextLocale, localeChain, resolveVariant } from './resolve-variant.ts'

const contexts: Context[] = [
	{ id: 'africa', name: {}, defaultLocale: 'en' },
	{ id: 'west-africa', name: {}, parent: 'africa', defaultLocale: 'fr' },
	{ id: 'senegal', name: {}, parent: 'west-africa' },
	{ id: 'mena', name: {}, defaultLocale: 'ar', digits: 'arab' },
	{ id: 'maghreb', name: {}, parent: 'mena', digits: 'latn' },
	{ id: 'levant', name: {}, parent: 'mena' },
	{ id: 'egg', name: {}, parent: 'hen' },
	{ id: 'hen', name: {}, parent: 'egg' },
	{ id: 'lost', name: {}, parent: 'nowhere' },
]
const locales: ContentLocale[] = [
	{ tag: 'en', name: 'English', dir: 'ltr' },
	{ tag: 'fr', name: 'Français', dir: 'ltr', fallback: 'en' },
	{ tag: 'wo', name: 'Wolof', dir: 'ltr', fallback: 'fr' },
	{ tag: 'ping', name: 'Ping', dir: 'ltr', fallback: 'pong' },
	{ tag: 'pong', name: 'Pong', dir: 'ltr', fallback: 'ping' },
]

test.each([
	['senegal', ['senegal', 'west-africa', 'africa', 'base']],
	['africa', ['africa', 'base']],
	['base', ['base']],
	['a-context-that-was-removed', ['base']],
	['lost', ['lost', 'base']],
	['egg', ['egg', 'hen', 'base']],
])('the contexts around %s are %j', (id, chain) => {
	expect(contextChain(contexts, id)).toEqual(chain)
})

test.each([
	['en', ['en']],
	['wo', ['wo', 'fr', 'en']],
	['sw', ['sw', 'en']],
	['ping', ['ping', 'pong']],
])('a reader of %s reads %j', (tag, chain) => {
	expect(localeChain(locales, tag)).toEqual(chain)
})

test.each([
	['senegal', 'fr', 'latn'],
	['africa', 'en', 'latn'],
	['levant', 'ar', 'arab'],
	['maghreb', 'ar', 'latn'],
	['base', 'en', 'latn'],
])('in %s a learner starts with %s and %s digits', (id, locale, digits) => {
	expect(contextLocale(contexts, locales, id)).toBe(locale)
	expect(contextDigits(contexts, id)).toBe(digits)
})

const senegaleseInFrench = { layers: contextChain(contexts, 'senegal'), locales: localeChain(locales, 'fr') }

test.each([
	['the nearest context wins', ['base/fr', 'africa/fr', 'west-africa/fr'], 'west-africa/fr', false],
	['locale outranks layer', ['base/fr', 'senegal/en'], 'base/fr', false],
	['the fallback locale is read nearest context first', ['base/en', 'africa/en'], 'africa/en', true],
	['another context is not read', ['kenya/fr', 'base/fr'], 'base/fr', false],
	['another locale is not read', ['base/ar'], null, null],
])('%s', (_rule, names, chosen, isFallback) => {
	const resolution = resolveVariant(names.map(variant), senegaleseInFrench)
	expect(resolution && `${resolution.variant.layer}/${resolution.variant.locale}`).toBe(chosen)
	expect(resolution?.isFallback ?? null).toBe(isFallback)
})

function variant(name: string) {
	const [layer = '', locale = ''] = name.split('/')
	return { layer, locale }
}

const anyName: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd')
const anyReader = fc.record({
	locales: fc.uniqueArray(anyName, { minLength: 1 }),
	layers: fc.uniqueArray(anyName, { minLength: 1 }),
})
const anyVariants = fc.uniqueArray(fc.record({ layer: anyName, locale: anyName }), {
	selector: ({ layer, locale }) => `${layer}/${locale}`,
})

test('no order of the variants changes the choice', () => {
	fc.assert(
		fc.property(anyVariants, anyReader, fc.infiniteStream(fc.nat()), (variants, reader, order) => {
			const shuffled = variants
				.map((each) => ({ each, key: order.next().value }))
				.sort((a, b) => a.key - b.key)
				.map(({ each }) => each)
			expect(resolveVariant(shuffled, reader)).toEqual(resolveVariant(variants, reader))
		}),
	)
})

test('something is chosen exactly when some variant is in the reader’s locales and layers', () => {
	fc.assert(
		fc.property(anyVariants, anyReader, (variants, reader) => {
			const readable = variants.some(
				(each) => reader.locales.includes(each.locale) && reader.layers.includes(each.layer),
			)
			expect(resolveVariant(variants, reader) !== null).toBe(readable)
		}),
	)
})

test('no variant beats the chosen one: none in a nearer locale, none in the same locale in a nearer layer', () => {
	fc.assert(
		fc.property(anyVariants, anyReader, (variants, reader) => {
			const resolution = resolveVariant(variants, reader)
			fc.pre(resolution !== null)
			const rank = (each: { layer: string; locale: string }) => {
				const locale = reader.locales.indexOf(each.locale)
				const layer = reader.layers.indexOf(each.layer)
				return locale < 0 || layer < 0 ? Number.POSITIVE_INFINITY : locale * 100 + layer
			}
			for (const each of variants) expect(rank(resolution.variant)).toBeLessThanOrEqual(rank(each))
			expect(resolution.isFallback).toBe(resolution.variant.locale !== reader.locales[0])
		}),
	)
})

test('every chain ends, begins with what was asked, and names nothing twice', () => {
	const anyContexts = fc.array(fc.record({ id: anyName, parent: fc.option(anyName, { nil: undefined }) }))
	fc.assert(
		fc.property(anyContexts, anyName, (tree, id) => {
			const named = tree.map((each) => ({ ...each, name: {} }))
			const chain = contextChain(named, id)
			expect(chain.at(-1)).toBe('base')
			if (tree.some((each) => each.id === id)) expect(chain[0]).toBe(id)
			const asLocales = tree.map((each) => ({ tag: each.id, name: '', dir: 'ltr' as const, fallback: each.parent }))
			const tags = localeChain(asLocales, id)
			expect(tags[0]).toBe(id)
			expect(new Set(tags).size).toBe(tags.length)
		}),
	)
})
