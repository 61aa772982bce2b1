import type { Digits } from '#app/i18n/digits.ts'
import type { ContentLocale, Context } from './curriculum-config.ts'

/** The name of the shared curriculum's layer. */
export const BASE_LAYER = 'base'

export type Variant = { layer: string; locale: string }
/** Both nearest first. */
export type Reader = { locales: readonly string[]; layers: readonly string[] }
export type Resolution<V> = { variant: V; isFallback: boolean }

/**
 * Which version of a file does this reader see?
 *
 * A file exists in layers (the shared curriculum, then ever more local contexts) and in locales.
 * Locale outranks layer: a page that the reader cannot read is not local.
 */
export function resolveVariant<V extends Variant>(variants: readonly V[], reader: Reader): Resolution<V> | null {
	for (const locale of reader.locales) {
		for (const layer of reader.layers) {
			const variant = variants.find((candidate) => candidate.locale === locale && candidate.layer === layer)
			if (variant) return { variant, isFallback: locale !== reader.locales[0] }
		}
	}
	return null
}

/**
 * A context and the wider ones it lies in, nearest first, ending with the base.
 * A context that no longer exists reads the base, so that its people are never left without a page.
 */
export function contextChain(contexts: readonly Context[], id: string): string[] {
	return [...ancestry(contexts, id).map((context) => context.id), BASE_LAYER]
}

/**
 * A locale and those that stand in for it, nearest first.
 * One the curriculum doesn't have falls back to the locale the curriculum is written in.
 */
export function localeChain(locales: readonly ContentLocale[], tag: string): string[] {
	const chain: string[] = []
	let next: string | undefined = tag
	while (next !== undefined && !chain.includes(next)) {
		chain.push(next)
		const known: ContentLocale | undefined = locales.find((locale) => locale.tag === next)
		next = known ? known.fallback : locales[0]?.tag
	}
	return chain
}

/** The locale a learner of this context starts with: the nearest that names one, else the curriculum's own. */
export function contextLocale(contexts: readonly Context[], locales: readonly ContentLocale[], id: string): string {
	const named = ancestry(contexts, id).find((context) => context.defaultLocale !== undefined)
	return named?.defaultLocale ?? locales[0]?.tag ?? 'en'
}

/** The digits of this context: the nearest that names them, else Western ones. */
export function contextDigits(contexts: readonly Context[], id: string): Digits {
	return ancestry(contexts, id).find((context) => context.digits !== undefined)?.digits ?? 'latn'
}

const indexes = new WeakMap<readonly Context[], ReadonlyMap<string, Context>>()

/** With hundreds of contexts, looking through them at each step of each chain is felt. Of two of one id the first counts. */
function byId(contexts: readonly Context[]): ReadonlyMap<string, Context> {
	const known = indexes.get(contexts) ?? new Map([...contexts].reverse().map((context) => [context.id, context]))
	indexes.set(contexts, known)
	return known
}

/** Stops at a context it has seen: a circle is a fault for the check to report, not a reason to hang. */
function ancestry(contexts: readonly Context[], id: string): Context[] {
	const chain: Context[] = []
	let next: string | undefined = id
	while (next !== undefined) {
		const context: Context | undefined = byId(contexts).get(next)
		if (!context || chain.includes(context)) return chain
		chain.push(context)
		next = context.parent
	}
	return chain
}
