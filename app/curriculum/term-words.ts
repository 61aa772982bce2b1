import type { CurriculumConfig } from './curriculum-config.ts'
import type { TreeNode } from './element-tree.ts'
import { textOf } from './element-tree.ts'
import { contextChain } from './resolve-variant.ts'

/** By locale, then term id: what is shown to what is shown in its place. */
export type TermWords = Record<string, Record<string, Record<string, string>>>

const TERM = /<Term\b[^>]{0,400}?\bid\s*=\s*["']([a-z0-9-]+)["']/g

/** A context's wording of the terms that these texts use, the nearest context first. Empty where it has none. */
export function termWords(
	config: CurriculumConfig,
	contextId: string,
	texts: readonly { text: string; locale: string }[],
): TermWords {
	const layers = contextChain(config.contexts, contextId).filter((layer) => config.contextGlossary[layer])
	const found: TermWords = {}
	if (layers.length === 0) return found
	for (const { text, locale } of texts) {
		for (const [, id = ''] of text.matchAll(TERM)) {
			const words = wordsFor(config, layers, locale, id)
			if (Object.keys(words).length > 0) found[locale] = { ...found[locale], [id]: words }
		}
	}
	return found
}

function wordsFor(config: CurriculumConfig, layers: readonly string[], locale: string, id: string) {
	const words: Record<string, string> = {}
	for (const layer of layers) {
		const glossary = config.contextGlossary[layer]?.[locale] ?? {}
		const own = Object.hasOwn(glossary, id) ? glossary[id]?.words : undefined
		for (const [from, to] of Object.entries(own ?? {})) if (!Object.hasOwn(words, from)) words[from] = to
	}
	return words
}

/**
 * The same text with other words in its terms. Where what a `<Term>` shows is a key, the value is shown: whole words only,
 * whatever the case of the first letter, which stays.
 */
export function withTermWords(
	nodes: readonly TreeNode[],
	words: TermWords,
	localeOf: (node: Exclude<TreeNode, string>) => string,
): TreeNode[] {
	return nodes.map((node) => {
		if (typeof node === 'string') return node
		const locale = localeOf(node)
		const own = node.tag === 'Term' ? words[locale]?.[String(node.props.id)] : undefined
		const shown = own && replaced(textOf(node.children), own, locale)
		if (shown !== undefined && shown !== null) return { ...node, children: [shown] }
		return { ...node, children: withTermWords(node.children, words, localeOf) }
	})
}

function replaced(shown: string, words: Record<string, string>, locale: string): string | null {
	const text = shown.replace(/\s+/g, ' ').trim()
	const [key, value] =
		Object.entries(words).find(([from]) => from === text) ??
		Object.entries(words).find(([from]) => firstLower(from, locale) === firstLower(text, locale)) ??
		[]
	if (key === undefined || value === undefined) return null
	if (key === text) return value
	const isCapital = firstLower(text, locale) !== text
	return isCapital ? firstUpper(value, locale) : firstLower(value, locale)
}

function firstLower(text: string, locale: string): string {
	const [first = ''] = text
	return first.toLocaleLowerCase(locale) + text.slice(first.length)
}

function firstUpper(text: string, locale: string): string {
	const [first = ''] = text
	return first.toLocaleUpperCase(locale) + text.slice(first.length)
}
